package io.cookieaudit.policy;

/**
 * What a claim points to: a link, or another place of the same text.
 *
 * @param line where it stands, counted from 1
 * @param text the words of the link or of the place; empty where only the place is known
 * @param target the address as written; empty for a place of the text
 */
public record Reference(int line, String text, String target) {
  public Reference {
    if (line < 1) {
      throw new IllegalArgumentException("not a line: " + line);
    }
  }

  /** A link. */
  public static Reference link(int line, String text, String target) {
    return new Reference(line, text, target);
  }

  /** Another place of the text. */
  public static Reference place(int line, String text) {
    return new Reference(line, text, "");
  }

  /** Whether it leads to a page of the web. */
  public boolean isWeb() {
    return target.startsWith("http://") || target.startsWith("https://");
  }
}
