package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;

import io.cookieaudit.policy.DeclaredClaim;
import java.util.List;

/** Claims about the list of cookies: that this is it, that it may vary, that it is elsewhere. */
final class InventoryClaims {
  private InventoryClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case INVENTORY_LISTED -> listed(claim, comparison);
      case INVENTORY_MAY_VARY ->
          Claims.notVerifiable(claim, "it reserves the list and says nothing of the site");
      case INVENTORY_DELEGATED ->
          Claims.notVerifiable(claim, "the other document was not compared");
      default -> throw new IllegalArgumentException("not about the list: " + claim.kind());
    };
  }

  private static ClaimResult listed(DeclaredClaim claim, Comparison comparison) {
    return switch (Rules.check(new UndeclaredCookie(), comparison)) {
      case RuleResult.Passed _ ->
          Claims.result(claim, CONSISTENT, "every cookie that was seen is named", List.of());
      case RuleResult.Failed(var _, List<Finding> findings, var _) ->
          Claims.result(
              claim,
              CONTRADICTED,
              "%s seen that the list does not name"
                  .formatted(
                      Wording.count(findings.size(), "cookie")
                          + (findings.size() == 1 ? " was" : " were")),
              findings.stream().flatMap(finding -> finding.evidence().stream()).toList());
      case RuleResult.NotChecked(var _, String why) -> Claims.notVerifiable(claim, why);
    };
  }
}
