package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;

/**
 * The claim that essential cookies are the site's own. Whose a cookie is, the script that set it
 * decides, not the domain it lies on.
 */
final class EssentialFirstParty {
  private EssentialFirstParty() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    List<Sighting> essential =
        comparison.firstOfEach(
            s -> {
              Classification purpose = comparison.purposeOf(s.cookie());
              return purpose.purpose() == Purpose.ESSENTIAL
                  && purpose.basis() == Classification.Basis.DECLARED;
            });
    List<Sighting> foreign =
        essential.stream().filter(s -> !comparison.providerOf(s.cookie()).own()).toList();
    if (!foreign.isEmpty()) {
      return Claims.result(
          claim,
          CONTRADICTED,
          "a cookie that the policy declares essential was set by %s"
              .formatted(comparison.providerOf(foreign.getFirst().cookie()).name()),
          foreign.stream().map(Sighting::evidence).toList());
    }
    return essential.isEmpty()
        ? Claims.notVerifiable(claim, "no cookie that the policy declares essential was seen")
        : Claims.consistentUnlessHidden(
            claim,
            comparison,
            Facet.COOKIES,
            "the cookies that the policy declares essential and that were seen are the site's own",
            essential.stream().map(Sighting::evidence).toList());
  }
}
