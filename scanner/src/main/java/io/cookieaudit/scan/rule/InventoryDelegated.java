package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A policy that leaves its list of cookies to another document, which was not compared. */
final class InventoryDelegated implements Rule {
  @Override
  public String title() {
    return "List of cookies in another document";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.POLICY);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .filter(declared -> declared.completeness() == Completeness.DELEGATED)
        .map(this::finding)
        .toList();
  }

  private Finding finding(DeclaredInventory declared) {
    String other = declared.delegatedTo().orElse("another document");
    return new Finding(
        id(),
        severity(),
        Confidence.CERTAIN,
        Subject.policy(declared.policy()),
        "The policy leaves its list of cookies to %s, which was not compared.".formatted(other),
        new Finding.Advice(
            "Link %s from the policy by an address that works, and scan against it with --policy."
                .formatted(other),
            ""),
        evidence(declared, other));
  }

  private static List<Evidence> evidence(DeclaredInventory declared, String other) {
    Stream<Evidence> quotes =
        declared
            .claims()
            .filter(claim -> claim.kind() == DeclaredClaim.Kind.INVENTORY_DELEGATED)
            .map(claim -> new Evidence.Declared(claim.quote()));
    Evidence notSeen = new Evidence.NotSeen("the list of cookies in " + other, "the policy given");
    return Stream.concat(quotes, Stream.of(notSeen)).toList();
  }
}
