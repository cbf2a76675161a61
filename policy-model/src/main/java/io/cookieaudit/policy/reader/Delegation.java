package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A policy that sends its reader to another document for its cookies. */
final class Delegation {
  private static final Words SENT =
      Words.of(
          "see|refer to|visit|consult|read|review|check|find|described|explained|set out|available|listed|information|details"
              + "|siehe|finden sie|entnehmen|lesen sie|weitere informationen|consultez|consulter|référer|reportez|voir|consulte|véase|consultar|zie|lees|raadpleeg");

  private static final Pattern THIS_ONE =
      Pattern.compile("(?iU)\\b(?:this|diese\\w?|cette|la présente|esta|questa|deze)\\s*$");

  /** More letters than the longest words for "this" have. */
  private static final int NEAR = 40;

  private Delegation() {}

  /** The name of the document that a sentence sends to; with the letters of its name as written. */
  static Optional<String> in(String sentence) {
    Plain plain = Plain.of(sentence);
    Optional<Words.Found> sent =
        plain.text().contains("cookie") ? SENT.find(plain, 0) : Optional.empty();
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    var name = PolicyWords.cookieDocument().matcher(sentence);
    while (name.find()) {
      boolean thisOne =
          THIS_ONE
              .matcher(sentence.substring(Math.max(0, name.start() - NEAR), name.start()))
              .find();
      if (name.start() >= sent.get().start() && !thisOne) {
        return Optional.of(name.group(1).strip());
      }
    }
    return Optional.empty();
  }

  static Optional<String> target(List<Block> blocks) {
    return Flow.all(blocks)
        .flatMap(words -> Sentences.of(words))
        .flatMap(sentence -> in(sentence.text()).stream())
        .findFirst();
  }
}
