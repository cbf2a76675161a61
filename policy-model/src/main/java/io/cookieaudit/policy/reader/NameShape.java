package io.cookieaudit.policy.reader;

/** How a word is spelt: like a word of a language, or like a name that a program chose. */
enum NameShape {
  /** It can be a word: "visits". */
  WORD,
  /** More likely a name, yet it can be initials, a compound or a version: "FAQ", "opt-out". */
  TECHNICAL,
  /** Nothing but a name: "_ga", "visitId", "uuid2". */
  CLEAR;

  private static final String CLEAR_SIGNS = "_[]<>{}*#…";
  private static final String SIGNS = "^$%=~|";
  private static final String JOINTS = "-.:";
  private static final int SHORT = 3;

  /**
   * @param word a word without anything around it
   */
  static NameShape of(String word) {
    NameShape shape = WORD;
    boolean capitals = word.length() > 1;
    boolean small = !word.isEmpty() && word.length() <= SHORT;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      char before = i == 0 ? ' ' : word.charAt(i - 1);
      if (Character.isWhitespace(letter)) {
        return WORD;
      }
      if (CLEAR_SIGNS.indexOf(letter) >= 0 || changes(before, letter)) {
        shape = CLEAR;
      } else if (shape == WORD && (SIGNS.indexOf(letter) >= 0 || joins(word, i))) {
        shape = TECHNICAL;
      }
      capitals &= Character.isUpperCase(letter);
      small &= Character.isLowerCase(letter);
    }
    return shape == WORD && (capitals || small) ? TECHNICAL : shape;
  }

  private static boolean changes(char before, char letter) {
    return (Character.isLetter(before) && Character.isDigit(letter))
        || (Character.isDigit(before) && Character.isLetter(letter))
        || (Character.isLowerCase(before) && Character.isUpperCase(letter));
  }

  /** A hyphen, full stop or colon between letters, a full stop before some, or an ellipsis. */
  private static boolean joins(String word, int i) {
    if (JOINTS.indexOf(word.charAt(i)) < 0) {
      return false;
    }
    boolean first = i == 0;
    int next = i;
    while (next < word.length() && JOINTS.indexOf(word.charAt(next)) >= 0) {
      next++;
    }
    boolean goesOn = next < word.length() && isAlphanumeric(word.charAt(next));
    boolean begun = !first && isAlphanumeric(word.charAt(i - 1));
    boolean dotted = first && word.charAt(0) == '.' && next == 1 && goesOn && word.length() > 2;
    return dotted || (goesOn && begun) || word.startsWith("...", i);
  }

  private static boolean isAlphanumeric(char letter) {
    return Character.isLetterOrDigit(letter) && letter < 0x80;
  }
}
