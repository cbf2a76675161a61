package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredInventory.Status;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Splits a document that holds several policies, such as a new version and the old one. */
final class Parts {
  /**
   * One policy of a document.
   *
   * @param marker the words that begin it, such as "Old version (effective as of …)"
   */
  record Part(PolicyDocument document, Optional<String> marker) {

    /** Current or superseded where its marker says so. */
    Status status() {
      return marker
          .map(
              text -> {
                boolean old = OLD.in(text);
                boolean current = CURRENT.in(text);
                return old == current ? Status.UNKNOWN : old ? Status.SUPERSEDED : Status.CURRENT;
              })
          .orElse(Status.UNKNOWN);
    }
  }

  private static final int LONGEST_MARKER = 160;

  /** A second policy is not a few lines long. */
  private static final int FEWEST_WORDS = 100;

  private static final Words OLD =
      Words.of(
          "old|older|previous|former|prior|superseded|archived?|outdated|alte[rns]?|frühere?|vorherige|ehemalige|ancienne?|précédente?|antigua|anterior|precedente|vecchia|oude|vorige|gammel|tidligere|forrige");

  private static final Words CURRENT =
      Words.of(
          "new|newest|current|latest|present|updated|neue?|aktuelle?|derzeitige|nouvelle?|actuelle?|en vigueur|nueva|actual|nuova|attuale|corrente|nieuwe|huidige|ny|gjeldende|nåværende");

  private static final Words VERSION =
      Words.of(
          "version|part [a-z\\d]|teil [a-z\\d]|partie [a-z\\d]|parte [a-z\\d]|fassung|versión|versione|versie|versjon|section [a-z\\d]");

  private static final Words PART = Words.of("part|teil|partie|parte");

  private Parts() {}

  static List<Part> of(PolicyDocument document) {
    List<Integer> starts = new ArrayList<>();
    List<Block> blocks = document.blocks();
    Set<String> above = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (isMarker(blocks.get(i), document.language())
          || isSecondTitle(blocks, i, above, document.language())) {
        starts.add(i);
      }
      title(blocks.get(i)).map(Parts::anyCase).ifPresent(above::add);
    }
    starts = longEnough(starts, blocks);
    if (starts.isEmpty()) {
      return List.of(new Part(document, Optional.empty()));
    }
    List<Part> parts = new ArrayList<>();
    boolean unmarkedFirst =
        words(blocks, 0, starts.getFirst()) >= FEWEST_WORDS * 5
            && titled(blocks, starts.getFirst());
    if (unmarkedFirst) {
      parts.add(new Part(document.with(blocks.subList(0, starts.getFirst())), Optional.empty()));
    }
    for (int n = 0; n < starts.size(); n++) {
      int from = n == 0 && !unmarkedFirst ? 0 : starts.get(n);
      int to = n + 1 < starts.size() ? starts.get(n + 1) : blocks.size();
      parts.add(
          new Part(
              document.with(blocks.subList(from, to)),
              Flow.single(blocks.get(starts.get(n))).map(Passage::text)));
    }
    return parts;
  }

  private static List<Integer> longEnough(List<Integer> starts, List<Block> blocks) {
    List<Integer> kept = new ArrayList<>();
    for (int n = 0; n < starts.size(); n++) {
      int end = n + 1 < starts.size() ? starts.get(n + 1) : blocks.size();
      if (words(blocks, starts.get(n), end) >= FEWEST_WORDS) {
        kept.add(starts.get(n));
      }
    }
    return kept;
  }

  /** A short text that speaks of a version and says from when it holds. */
  private static boolean isMarker(Block block, String language) {
    return Flow.single(block)
        .map(Passage::text)
        .filter(text -> text.length() <= LONGEST_MARKER)
        .filter(text -> VERSION.in(text))
        .filter(text -> OLD.in(text) || CURRENT.in(text) || PART.begin(Plain.of(text)))
        .filter(text -> EffectiveDates.in(text, language).isPresent())
        .isPresent();
  }

  /** The title of the document again, with a date of its own right below it. */
  private static boolean isSecondTitle(
      List<Block> blocks, int at, Set<String> above, String language) {
    return title(blocks.get(at)).map(Parts::anyCase).filter(above::contains).isPresent()
        && dated(blocks, at, language);
  }

  private static Optional<String> title(Block block) {
    return Flow.single(block)
        .map(Passage::text)
        .filter(text -> text.length() <= LONGEST_MARKER && PolicyWords.namesPolicy(text));
  }

  private static String anyCase(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean dated(List<Block> blocks, int title, String language) {
    return blocks.subList(title + 1, Math.min(blocks.size(), title + 4)).stream()
        .flatMap(block -> Flow.single(block).stream())
        .map(Passage::text)
        .filter(text -> text.length() <= LONGEST_MARKER)
        .anyMatch(text -> EffectiveDates.in(text, language).isPresent());
  }

  private static boolean titled(List<Block> blocks, int end) {
    return blocks.subList(0, end).stream().anyMatch(block -> title(block).isPresent());
  }

  private static int words(List<Block> blocks, int from, int to) {
    return Flow.all(blocks.subList(from, to))
        .mapToInt(words -> words.text().split("\\s+").length)
        .sum();
  }
}
