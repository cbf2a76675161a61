package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.Texts;
import io.cookieaudit.policy.reader.Sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Claims in running text that observation, or the text itself, can contradict. */
final class ProseClaims implements PolicyReader {
  private static final Words COOKIE =
      Words.beginning(
          "cookies?|témoins?|informasjonskaps\\w+|beacons?|pixels?|similar technolog\\w+");

  private static final ClaimIndex INDEX =
      new ClaimIndex(
          Stream.concat(ClaimPatterns.ALL.stream(), DataClaimPatterns.ALL.stream()).toList());

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    var references = new ClaimReferences(document);
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      boolean cookies =
          outline.headingAt(i).filter(heading -> COOKIE.in(heading)).isPresent()
              || Texts.passages(block).anyMatch(words -> COOKIE.in(words.text()));
      // A paragraph that says one thing three times claims it once.
      Map<Kind, DeclaredClaim> claimed = new LinkedHashMap<>();
      int at = i;
      Sentences.of(block)
          .filter(sentence -> !sentence.text().endsWith("?"))
          .forEach(
              sentence ->
                  kinds(sentence, cookies)
                      .filter(kind -> !(block instanceof Block.Table && isOfTheSite(kind)))
                      .map(
                          kind ->
                              new DeclaredClaim(
                                  kind,
                                  quote(document, sentence),
                                  references.of(kind, sentence, at)))
                      .forEach(claim -> claimed.merge(claim.kind(), claim, ProseClaims::joined)));
      found.addAll(claimed.values());
    }
    return List.copyOf(found);
  }

  /** Whether it speaks of the whole site; in a cell, the same words speak of one row. */
  private static boolean isOfTheSite(Kind kind) {
    return kind == Kind.CONSENT_SOUGHT
        || kind == Kind.PREFERENCE_TOOL_OFFERED
        || kind == Kind.OPT_OUT_OFFERED;
  }

  /** The words of the first, and what both point to. */
  private static DeclaredClaim joined(DeclaredClaim first, DeclaredClaim further) {
    List<Reference> references =
        Stream.concat(first.references().stream(), further.references().stream())
            .distinct()
            .toList();
    return new DeclaredClaim(first.kind(), first.quote(), references);
  }

  private static Quote quote(PolicyDocument document, Sentence sentence) {
    return new Quote(document.id(), sentence.line(), sentence.endLine(), sentence.text());
  }

  private static Stream<Kind> kinds(Sentence sentence, boolean cookies) {
    Plain plain = Plain.of(sentence.text());
    Stream<Kind> worded =
        INDEX.candidates(plain).stream()
            .filter(pattern -> pattern.matches(plain, cookies))
            .map(ClaimPattern::kind);
    Stream<Kind> delegated =
        cookies
            ? Delegation.in(sentence.text()).map(name -> Kind.INVENTORY_DELEGATED).stream()
            : Stream.empty();
    return Stream.concat(worded, delegated).distinct();
  }
}
