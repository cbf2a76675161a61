package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Quote;
import java.util.List;

/** How a claim of the policy stands to what was observed. */
public record ClaimResult(
    DeclaredClaim.Kind claim, Quote quote, Result result, String why, List<Evidence> evidence) {
  public enum Result {
    CONTRADICTED,
    CONSISTENT,
    NOT_VERIFIABLE
  }

  public ClaimResult {
    evidence = List.copyOf(evidence);
  }
}
