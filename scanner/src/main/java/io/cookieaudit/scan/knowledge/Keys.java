package io.cookieaudit.scan.knowledge;

/**
 * The numbers under which rules are filed and looked up. Two texts may share one: whoever finds a
 * rule by its key still has to ask the rule.
 */
final class Keys {
  private static final int TOKEN = 17;
  private static final int HOST = 19;
  private static final int PAGE = 23;

  private Keys() {}

  /** Whether a character belongs to a token: a lower-case letter or a digit of ASCII. */
  static boolean inToken(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Of a run of token characters that ends on both sides. */
  static int token(String text, int from, int to) {
    return hash(TOKEN, text, from, to);
  }

  /** Of a host that is asked for, or one above it. */
  static int host(String text, int from, int to) {
    return hash(HOST, text, from, to);
  }

  /** Of a host that asks, or one above it. */
  static int page(String text, int from, int to) {
    return hash(PAGE, text, from, to);
  }

  private static int hash(int start, String text, int from, int to) {
    int hash = start;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    // Neighbours must not share their low bits, which choose the place in the index.
    return hash ^ (hash >>> 15) * 0x2c1b3c6d;
  }
}
