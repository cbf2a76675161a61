package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.KnownCookie;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A policy that says that cookies serve interest-based advertising and lists none for it. */
final class PurposeNotListed implements Rule {
  /** Only what is said of cookies has to be in the list of cookies. */
  private static final Pattern COOKIE =
      Pattern.compile("(?iU)cookie|informasjonskaps|web beacon|\\bpixel|\\btraceurs?\\b");

  /** Words for it in a row whose category is not that of marketing. */
  private static final Pattern ADVERTISING =
      Pattern.compile(
          "(?iU)advert|\\bads?\\b|marketing|targeting|werb|anzeigen|publicit|annonc|anunci|pubblicit|reklam|annons|advertent|广告");

  @Override
  public String title() {
    return "Advertising without a cookie for it in the list";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.PROVIDERS, Need.Stated.WORDS);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .filter(policy -> policy.declarations().stream().noneMatch(d -> advertises(d, comparison)))
        .flatMap(this::finding)
        .toList();
  }

  private static boolean advertises(Declaration declaration, Comparison comparison) {
    return switch (declaration) {
      case DeclaredCookie cookie ->
          !cookie.example()
              && (cookie.purpose() == Purpose.MARKETING
                  || mentions(cookie.quote().text())
                  || comparison
                      .knowledge()
                      .cookies()
                      .find(cookie.name(), cookie.domain().orElse(""))
                      .map(KnownCookie::purpose)
                      .filter(Purpose.MARKETING::equals)
                      .isPresent());
      case DeclaredParty party ->
          party.purpose() == Purpose.MARKETING || mentions(party.quote().text());
      case DeclaredClaim _ -> false;
    };
  }

  private static boolean mentions(String words) {
    return ADVERTISING.matcher(words).find();
  }

  private Stream<Finding> finding(DeclaredInventory policy) {
    List<DeclaredClaim> claims =
        TextFinding.claims(policy, DeclaredClaim.Kind.INTEREST_BASED_ADVERTISING).stream()
            .filter(claim -> COOKIE.matcher(claim.quote().text()).find())
            .filter(claim -> !Negation.in(claim.quote().text()))
            .toList();
    return claims.isEmpty()
        ? Stream.empty()
        : Stream.of(
            TextFinding.of(
                this,
                severity(),
                Confidence.LIKELY,
                Subject.policy(policy.policy()),
                "The policy says that cookies serve interest-based advertising (%s); nothing in its list does."
                    .formatted(Wording.line(claims.getFirst().quote())),
                "List the cookies that serve advertising, or take the sentence out.",
                TextFinding.evidence(
                    claims,
                    new Evidence.NotSeen(
                        "a cookie or company for advertising", TextFinding.covered(policy)))));
  }
}
