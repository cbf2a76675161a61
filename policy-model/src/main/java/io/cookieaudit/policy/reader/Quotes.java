package io.cookieaudit.policy.reader;

/** Words to be shown again. */
final class Quotes {
  /** A row of hundreds of names is quoted with each of them; a few pages are enough to find it. */
  private static final int LONGEST = 5_000;

  private Quotes() {}

  /** The words, or where there are very many, the first ones and an ellipsis. */
  static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }
}
