package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Link;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.Segment;
import io.cookieaudit.policy.document.Texts;
import io.cookieaudit.policy.reader.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a claim points to, for the kinds of claim that point to something. */
final class ClaimReferences {
  /** So many parts of a text are its top: a title, a date, a line on what it is, menus. */
  private static final int TOP = 15;

  /** A date at the top stands by itself; a longer part is text that mentions one. */
  private static final int LONGEST_DATE = 250;

  /** More links than these say nothing new. */
  private static final int MOST = 40;

  private static final Words BACK =
      Words.of(
          "(?:this|these|such|that) (?:information|data|details)|(?:diese|solche) (?:informationen|daten)|(?:ces|cette|de telles) (?:informations?|données)|(?:esta|estos|dicha|dichos) (?:información|datos)");

  private final PolicyDocument document;

  ClaimReferences(PolicyDocument document) {
    this.document = document;
  }

  List<Reference> of(Kind kind, Sentence sentence, int block) {
    return switch (kind) {
      case OPT_OUT_OFFERED, PREFERENCE_TOOL_OFFERED, WITHDRAWAL_OFFERED, FLASH_COOKIES ->
          links(sentence, block);
      case OPT_OUT_IN_TABLE -> ofTables();
      case COLLECTED_ONLY_IF_GIVEN -> whatItPointsBackTo(sentence, block);
      case LAST_UPDATED_AT_TOP -> dates(document.blocks().stream().limit(TOP));
      case LAST_UPDATED_SHOWN -> dates(document.blocks().stream());
      default -> List.of();
    };
  }

  /** The links of the sentence; of one that ends in a colon, also those of what follows it. */
  private List<Reference> links(Sentence sentence, int block) {
    List<Reference> links = new ArrayList<>();
    sentence.links().forEach(link -> links.add(reference(sentence.line(), link)));
    boolean announces = sentence.text().endsWith(":");
    if (announces && block + 1 < document.blocks().size()) {
      Texts.passages(document.blocks().get(block + 1))
          .flatMap(ClaimReferences::inPassage)
          .forEach(links::add);
    }
    return links.stream().filter(Reference::isWeb).distinct().limit(MOST).toList();
  }

  /** "This information" is what the sentence before speaks of. */
  private List<Reference> whatItPointsBackTo(Sentence sentence, int block) {
    if (!BACK.in(sentence.text())) {
      return List.of();
    }
    List<Sentence> all = Sentences.of(document.blocks().get(block)).toList();
    int at = all.indexOf(sentence);
    return at <= 0
        ? List.of()
        : List.of(Reference.place(all.get(at - 1).line(), all.get(at - 1).text()));
  }

  private List<Reference> ofTables() {
    return document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .flatMap(Texts::passages)
        .flatMap(ClaimReferences::inPassage)
        .filter(Reference::isWeb)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<Reference> inPassage(Passage words) {
    return words.segments().stream().flatMap(ClaimReferences::inSegment);
  }

  private static Stream<Reference> inSegment(Segment segment) {
    return new SentenceLinks(segment)
        .in(segment.text()).stream().map(link -> reference(segment.line(), link));
  }

  private static Reference reference(int line, Link link) {
    return Reference.link(line, link.text(), link.target());
  }

  private List<Reference> dates(Stream<Block> blocks) {
    return blocks
        .filter(block -> !(block instanceof Block.Table))
        .flatMap(Texts::passages)
        .filter(words -> words.text().length() <= LONGEST_DATE)
        .filter(words -> EffectiveDates.in(words.text(), document.language()).isPresent())
        .map(words -> Reference.place(words.line(), words.text()))
        .limit(MOST)
        .toList();
  }
}
