package io.cookieaudit.scan.report;

import java.util.stream.Collectors;

/**
 * Text of a site or a policy made harmless for people to look at. What a terminal or a page would
 * act on in place of showing it (escape sequences, direction overrides, invisible characters) is
 * shown by its number instead; see Unicode Technical Report 36, section 2.10, on bidirectional
 * spoofing.
 */
public final class Plain {
  private Plain() {}

  /** The text with a number in place of each character that would act or not be seen. */
  public static String of(String text) {
    if (text.codePoints().allMatch(Plain::harmless)) {
      return text;
    }
    var plain = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(plain, point));
    return plain.toString();
  }

  /** As {@link #of}, with the ends of lines kept. */
  static String lines(String text) {
    return text.lines().map(Plain::of).collect(Collectors.joining("\n"));
  }

  private static void append(StringBuilder plain, int point) {
    if (harmless(point)) {
      plain.appendCodePoint(point);
    } else if (point == '\n' || point == '\r' || point == '\t') {
      plain.append(' ');
    } else {
      plain.append("⟨U+%04X⟩".formatted(point));
    }
  }

  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
