package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredInventory;
import java.util.List;
import java.util.Set;

/** A policy that does not say from when it holds or when it was last changed. */
final class DateMissing implements Rule {
  @Override
  public String title() {
    return "Policy without a date";
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
        .filter(policy -> policy.effective().isEmpty())
        .map(this::finding)
        .toList();
  }

  private Finding finding(DeclaredInventory policy) {
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.policy(policy.policy()),
        "The policy gives no date from which it holds or on which it was last changed.",
        "Write the date of the last change below the title.",
        List.of(
            new Evidence.NotSeen(
                "a date with words for being in force, a version or a change",
                TextFinding.covered(policy))));
  }
}
