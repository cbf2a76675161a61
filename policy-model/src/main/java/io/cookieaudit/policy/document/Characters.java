package io.cookieaudit.policy.document;

import java.text.Normalizer;

/** Makes the invisible differences between characters go away; lines stay where they are. */
final class Characters {
  private Characters() {}

  static String clean(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    var clean = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char letter = composed.charAt(i);
      if (letter == '\r') {
        boolean lineEnd = i + 1 < composed.length() && composed.charAt(i + 1) == '\n';
        if (!lineEnd) {
          clean.append('\n');
        }
      } else if (isSpace(letter)) {
        clean.append(' ');
      } else if (!isInvisible(letter)) {
        clean.append(letter);
      }
    }
    return clean.toString();
  }

  /** Spaces of other widths, line and paragraph separators, form feeds. */
  private static boolean isSpace(char letter) {
    return switch (letter) {
      case '\f',
          '\u000B',
          '\u0085',
          '\u00A0',
          '\u1680',
          '\u2028',
          '\u2029',
          '\u202F',
          '\u205F',
          '\u3000' ->
          true;
      default -> letter >= '\u2000' && letter <= '\u200A';
    };
  }

  /** Zero-width characters, soft hyphens, direction marks, byte order marks, NUL and its like. */
  private static boolean isInvisible(char letter) {
    return switch (letter) {
      case '\t', '\n' -> false;
      case '\u00AD', '\u007F', '\uFEFF' -> true;
      default ->
          letter < ' '
              || (letter >= '\u200B' && letter <= '\u200F')
              || (letter >= '\u202A' && letter <= '\u202E')
              || (letter >= '\u2060' && letter <= '\u2069');
    };
  }

  /** How many lines the text has; an end of line after the last one does not begin another. */
  static int lines(String text) {
    int ends = (int) text.chars().filter(c -> c == '\n').count();
    return text.endsWith("\n") ? ends : ends + 1;
  }
}
