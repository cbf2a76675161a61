package io.cookieaudit.scan.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as a sequence of words in lower case, without punctuation and legal forms. */
public final class Words {
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<String> LEGAL_FORMS =
      List.of(
          "inc",
          "llc",
          "ltd",
          "limited",
          "gmbh",
          "corp",
          "corporation",
          "co",
          "kg",
          "ag",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "bv",
          "ab",
          "oy",
          "plc",
          "pte",
          "se",
          "company");

  private Words() {}

  /**
   * {@code Criteo S.A.} gives {@code criteo}, {@code Google Ireland Ltd.} {@code google ireland}.
   */
  public static List<String> of(String text) {
    // "S.A." and "B.V." are one word each.
    String joined = text.replaceAll("\\b(\\p{L})\\.(?=\\p{L}\\b)", "$1");
    return Arrays.stream(OTHER.split(joined.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
        .toList();
  }

  /** The words as one string in which {@code contains} finds whole words only. */
  static String spaced(String text) {
    return of(text).stream().collect(Collectors.joining(" ", " ", " "));
  }
}
