package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Categories of cookies, as they begin a text: "Essential Cookies These are …". */
final class CategoryWords {
  /** The name of the category: up to the word for cookies, or to a mark that ends it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?iU)^((?:cookies? |témoins? )(?:d['’]|de |der |di |)?[^.:–—(]{2,60}?(?=\\s*[.:–—(]| \\p{Lu}|$| les | ces | estas | questi )"
              + "|[^.:–—]{2,60}?[ -]?(?:cookies?|informasjonskapsler)\\b(?: \\([^)]*\\))?"
              + "|[^.:–—]{2,50}?(?=\\s*[.:–—]|$))");

  /** The same where letters' case counts: a capital letter begins the text about the category. */
  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "(?<=\\p{Ll}) (?=\\p{Lu}\\p{Ll}+ (?:cookies|sont|are|is|will)|\\p{Lu}\\p{Ll}{2,} )");

  private static final int MOST_WORDS = 8;

  private CategoryWords() {}

  /** The category's name at the start of a text, if it begins with one. */
  static Optional<String> leading(String text, boolean necessaryElsewhere) {
    var matcher = NAME.matcher(text.strip());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(1).strip();
    if (name.toLowerCase(java.util.Locale.ROOT).startsWith("cookie")) {
      String[] parts = NEXT_SENTENCE.split(name, 2);
      name = parts[0].strip();
    }
    boolean brief = name.split("\\s+").length <= MOST_WORDS;
    return brief && Purposes.of(name, necessaryElsewhere) != Purpose.UNSTATED
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Whether anything written like a heading or a cell names necessary cookies. */
  static boolean namesNecessary(List<Block> blocks) {
    return blocks.stream()
        .flatMap(Texts::passages)
        .map(Passage::text)
        .filter(text -> !text.isBlank())
        .map(text -> text.length() > 120 ? text.substring(0, 120) : text)
        .filter(Purposes::speaksOfNecessity)
        .anyMatch(
            text ->
                leading(text, true)
                    .filter(name -> Purposes.of(name, true) == Purpose.ESSENTIAL)
                    .isPresent());
  }
}
