package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A policy that takes the use of the site for consent. */
final class ImpliedConsent implements Rule {
  private static final Pattern COOKIE =
      Pattern.compile("(?iU)cookie|\\btémoins?\\b|informasjonskaps|web beacon|\\btraceurs?\\b");

  @Override
  public String title() {
    return "Use of the site taken for consent";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.POLICY);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream().flatMap(this::finding).toList();
  }

  private Stream<Finding> finding(DeclaredInventory policy) {
    List<DeclaredClaim> claims = TextFinding.claims(policy, DeclaredClaim.Kind.IMPLIED_CONSENT);
    if (claims.isEmpty()) {
      return Stream.empty();
    }
    List<DeclaredClaim> toCookies =
        claims.stream().filter(claim -> COOKIE.matcher(claim.quote().text()).find()).toList();
    boolean cookies = !toCookies.isEmpty();
    DeclaredClaim shown = cookies ? toCookies.getFirst() : claims.getFirst();
    return Stream.of(
        TextFinding.of(
            this,
            cookies ? severity() : Severity.LOW,
            cookies ? Confidence.CERTAIN : Confidence.LIKELY,
            Subject.policy(policy.policy()),
            cookies
                ? "The policy takes the use of the site for consent to cookies (%s)."
                    .formatted(Wording.line(shown.quote()))
                : "The policy takes the use of the site for agreement (%s), and does not say that cookies are excepted."
                    .formatted(Wording.line(shown.quote())),
            "Say how consent is asked for before cookies that need it are stored, and take the sentence out.",
            TextFinding.evidence(claims)));
  }
}
