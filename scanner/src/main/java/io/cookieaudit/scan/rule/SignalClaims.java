package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.rule.ClaimResult.Result;

/** What a policy says of Do Not Track, held to two visits that differ in nothing else. */
final class SignalClaims {
  private SignalClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    boolean sent =
        comparison.observed().visits().stream()
            .anyMatch(visit -> SignalEffect.sent(Signal.DNT, visit) && !visit.pages().isEmpty());
    if (!sent) {
      return Claims.notVerifiable(
          claim, "no visit sent Do Not Track; scan with --profile-signals dnt");
    }
    SignalEffect effect = SignalEffect.of(Signal.DNT, comparison);
    if (effect.without().isEmpty()) {
      return Claims.notVerifiable(
          claim, "no report to a company that follows visitors was seen before a choice");
    }
    boolean ignored = claim.kind() == DeclaredClaim.Kind.DO_NOT_TRACK_IGNORED;
    if (effect.none()) {
      return Claims.result(
          claim,
          ignored ? Result.CONSISTENT : Result.CONTRADICTED,
          "with Do Not Track the pages reported to the same companies as without: "
              + String.join(", ", effect.companies()),
          effect.evidence());
    }
    if (effect.complete() && !ignored) {
      return Claims.consistentUnlessHidden(
          claim,
          comparison,
          Facet.REQUESTS,
          "with Do Not Track the pages reported to none of the companies that they report to without: "
              + String.join(", ", effect.without()),
          effect.evidence());
    }
    return Claims.notVerifiable(
        claim,
        "with Do Not Track the pages reported to fewer companies than without, which can be chance");
  }
}
