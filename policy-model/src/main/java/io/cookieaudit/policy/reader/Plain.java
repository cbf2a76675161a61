package io.cookieaudit.policy.reader;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made ready for looking up words: small letters without accents, one kind of apostrophe,
 * narrow forms of wide letters. Each letter stays in its place, so that positions hold for the text
 * as written.
 */
final class Plain {
  /** What folding makes of the letters of Latin scripts; beyond these, letters stay. */
  private static final int LATIN = 0x250;

  private static final char[] FOLDED = folded();

  private final String text;
  private final int[] starts;

  private Plain(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  static Plain of(String written) {
    char[] letters = new char[written.length()];
    int[] starts = new int[written.length() / 2 + 1];
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < letters.length; i++) {
      char letter = fold(written.charAt(i));
      letters[i] = letter;
      boolean word = isWord(letter);
      // What is written without spaces has words that start anywhere.
      boolean start = word ? !inside : letter > '~' && Character.isLetter(letter);
      inside = word;
      if (start || (!word && isMark(letter))) {
        if (words == starts.length) {
          starts = Arrays.copyOf(starts, words * 2);
        }
        starts[words] = i;
        words++;
      }
    }
    return new Plain(new String(letters), Arrays.copyOf(starts, words));
  }

  /** The same folding for words that are to be looked up; signs of patterns are kept. */
  static String foldPattern(String pattern) {
    var folded = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      if (letter == '\\' && i + 1 < pattern.length()) {
        folded.append(letter).append(pattern.charAt(i + 1));
        i++;
      } else {
        folded.append(fold(letter));
      }
    }
    return folded.toString();
  }

  /** The letters, as many as the text as written has. */
  String text() {
    return text;
  }

  /** How many words start in the text. */
  int words() {
    return starts.length;
  }

  /** Where the n-th word starts, counted from 0. */
  int start(int word) {
    return starts[word];
  }

  static boolean isWord(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  }

  /** Marks that phrases can begin with. */
  private static boolean isMark(char letter) {
    return letter == '"' || letter == '%';
  }

  private static char fold(char letter) {
    if (letter < LATIN) {
      return FOLDED[letter];
    }
    return switch (letter) {
      case '’', '‘', 'ʼ', '`' -> '\'';
      case '‐', '‑' -> '-';
      default -> letter >= '！' && letter <= '～' ? fold((char) (letter - '！' + '!')) : letter;
    };
  }

  private static char[] folded() {
    char[] table = new char[LATIN];
    for (char letter = 0; letter < LATIN; letter++) {
      table[letter] =
          switch (letter) {
            case 'ß' -> 's';
            case 'æ', 'Æ' -> 'a';
            case 'œ', 'Œ', 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
            case 'ı' -> 'i';
            case '`', '´' -> '\'';
            default ->
                Character.toLowerCase(
                    Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
          };
    }
    return table;
  }
}
