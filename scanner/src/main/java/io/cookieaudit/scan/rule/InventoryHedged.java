package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import java.util.List;
import java.util.Set;

/** A list of cookies that says of itself that it may not be what the site uses. */
final class InventoryHedged implements Rule {
  @Override
  public String title() {
    return "List of cookies with a reservation";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.PROVIDERS);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .filter(policy -> policy.completeness() == Completeness.HEDGED)
        .map(this::finding)
        .toList();
  }

  private Finding finding(DeclaredInventory policy) {
    List<DeclaredClaim> claims = TextFinding.claims(policy, DeclaredClaim.Kind.INVENTORY_MAY_VARY);
    Evidence missing =
        new Evidence.NotSeen("a list without a reservation", TextFinding.covered(policy));
    return TextFinding.of(
        this,
        severity(),
        Confidence.CERTAIN,
        Subject.policy(policy.policy()),
        "The policy gives a list of cookies and says that what is used may differ from it.",
        "Keep the list up to date and take the reservation out.",
        claims.isEmpty() ? List.of(missing) : TextFinding.evidence(claims));
  }
}
