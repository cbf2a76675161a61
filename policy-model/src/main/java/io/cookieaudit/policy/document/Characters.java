package io.cookieaudit.policy.document;

import java.util.regex.Pattern;

/** Makes the invisible differences between characters go away; lines stay where they are. */
final class Characters {
  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  /** Spaces of other widths, line and paragraph separators, form feeds. */
  private static final Pattern SPACES =
      Pattern.compile(
          "[\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\f\\u000B\\u0085]");

  /** Zero-width characters, soft hyphens, direction marks, byte order marks, NUL and its like. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\u00AD\\u0000-\\u0008\\u000E-\\u001F\\u007F]");

  private Characters() {}

  static String clean(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    return INVISIBLE.matcher(SPACES.matcher(lines).replaceAll(" ")).replaceAll("");
  }

  /** How many lines the text has; an end of line after the last one does not begin another. */
  static int lines(String text) {
    int ends = (int) text.chars().filter(c -> c == '\n').count();
    return text.endsWith("\n") ? ends : ends + 1;
  }
}
