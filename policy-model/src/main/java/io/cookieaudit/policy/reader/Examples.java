package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import java.util.List;

/** Words that say that what follows is an example, not a declaration. */
final class Examples {
  private static final Words WORDS =
      Words.of(
          "for example|for instance|e\\.\\s?g\\.|such as|an? example|examples? of|might look|zum beispiel|z\\.\\s?b\\.|beispielsweise|beispiel\\w*|etwa wie|par exemple|exemples?|p\\. ex\\.|por ejemplo|ejemplos?|ad esempio|esempi\\w*|bijvoorbeeld|voorbeeld\\w*|for eksempel|f\\.eks\\.|eksempel\\w*|till exempel|na przykład|np\\.|por exemplo|exemplos?|przykład\\w*|例如|比如");

  private static final int LONGEST_INTRODUCTION = 250;

  private Examples() {}

  static boolean in(String text) {
    return WORDS.in(text);
  }

  /** The place in a text from which on everything is an example; behind its end if nothing is. */
  static int from(String text) {
    return WORDS.find(text).map(Words.Found::end).orElse(text.length() + 1);
  }

  /** Whether the paragraph right above a table or list calls it an example. */
  static boolean introduce(List<Block> blocks, int block) {
    return block > 0
        && blocks.get(block - 1) instanceof Block.Paragraph paragraph
        && paragraph.words().text().length() <= LONGEST_INTRODUCTION
        && lastSentence(paragraph.words().text()).matches("(?s).*[:：]\\s*")
        && in(lastSentence(paragraph.words().text()));
  }

  private static String lastSentence(String text) {
    int stop = Math.max(text.lastIndexOf(". "), text.lastIndexOf("? "));
    return stop < 0 || text.substring(0, stop + 1).matches("(?s).*\\b\\p{L}\\.")
        ? text
        : text.substring(stop + 2);
  }
}
