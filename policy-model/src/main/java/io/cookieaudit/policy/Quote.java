package io.cookieaudit.policy;

/**
 * A place in a policy: the words that declare something, so that a finding can show them.
 *
 * @param document the id of the document
 * @param line the first line, counted from 1
 * @param endLine the last line, the same as {@code line} for words on one line
 * @param text the words as written, white space folded; empty where only the place is known
 */
public record Quote(String document, int line, int endLine, String text) {
  public Quote {
    if (line < 1 || endLine < line) {
      throw new IllegalArgumentException("not a range of lines: " + line + " to " + endLine);
    }
  }

  /** The place in the form editors and terminals know: {@code privacy.md:213}. */
  public String place() {
    return document + ":" + line;
  }
}
