package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;

/** The claim that session cookies go when the browser closes: such a cookie asks for no expiry. */
final class SessionCookiesErased {
  private SessionCookiesErased() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    List<Sighting> declared =
        comparison.firstOfEach(
            s ->
                comparison.declarationsOf(s.cookie()).stream()
                    .anyMatch(SessionCookiesErased::isSession));
    List<Evidence> kept =
        declared.stream()
            .filter(s -> s.cookie().lifetime().asLifetime() instanceof Lifetime.Persistent)
            .filter(
                s ->
                    comparison.declarationsOf(s.cookie()).stream()
                        .allMatch(SessionCookiesErased::isSession))
            .map(Sighting::evidence)
            .toList();
    if (!kept.isEmpty()) {
      return Claims.result(
          claim,
          CONTRADICTED,
          "cookies that the policy calls session cookies ask to be kept",
          kept);
    }
    return declared.isEmpty()
        ? Claims.notVerifiable(claim, "no cookie that the policy calls a session cookie was seen")
        : Claims.consistentUnlessHidden(
            claim,
            comparison,
            Facet.COOKIES,
            "the session cookies of the policy that were seen have no expiry",
            declared.stream().map(Sighting::evidence).toList());
  }

  private static boolean isSession(DeclaredCookie declared) {
    return declared.lifetime().lifetime() instanceof Lifetime.Session
        && declared.lifetime().alternatives().isEmpty();
  }
}
