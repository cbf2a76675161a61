package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.Texts;
import io.cookieaudit.policy.reader.Sentences.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Claims in running text that observation, or the text itself, can contradict. */
final class ProseClaims implements PolicyReader {
  private static final Words COOKIE =
      Words.beginning(
          "cookies?|témoins?|informasjonskaps\\w+|beacons?|pixels?|similar technolog\\w+");

  private static final ClaimIndex INDEX = new ClaimIndex(ClaimPatterns.ALL);

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      boolean cookies =
          outline.headingAt(i).filter(heading -> COOKIE.in(heading)).isPresent()
              || Texts.passages(block).anyMatch(words -> COOKIE.in(words.text()));
      // A paragraph that says one thing three times claims it once.
      Set<Kind> claimed = EnumSet.noneOf(Kind.class);
      Sentences.of(block)
          .filter(sentence -> !sentence.text().endsWith("?"))
          .flatMap(sentence -> claims(document.id(), sentence, cookies))
          .filter(claim -> claimed.add(claim.kind()))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static Stream<DeclaredClaim> claims(String document, Sentence sentence, boolean cookies) {
    var quote = new Quote(document, sentence.line(), sentence.endLine(), sentence.text());
    Plain plain = Plain.of(sentence.text());
    Stream<Kind> worded =
        INDEX.candidates(plain).stream()
            .filter(pattern -> pattern.matches(plain, cookies))
            .map(ClaimPattern::kind);
    Stream<Kind> delegated =
        cookies
            ? Delegation.in(sentence.text()).map(name -> Kind.INVENTORY_DELEGATED).stream()
            : Stream.empty();
    return Stream.concat(worded, delegated).distinct().map(kind -> new DeclaredClaim(kind, quote));
  }
}
