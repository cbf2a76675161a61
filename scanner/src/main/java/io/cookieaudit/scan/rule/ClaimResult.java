package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Quote;
import java.util.List;
import java.util.Locale;

/**
 * What came of holding a claim of the policy to what was seen.
 *
 * @param why one sentence, also for what could not be verified
 */
public record ClaimResult(
    DeclaredClaim.Kind claim, Quote quote, Result result, String why, List<Evidence> evidence) {

  /** There is no "true": a scan sees a part of what a site does. */
  public enum Result {
    CONTRADICTED,
    CONSISTENT,
    NOT_VERIFIABLE;

    /** As in files: {@code not-verifiable}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public ClaimResult {
    evidence = List.copyOf(evidence);
    if (result == Result.CONTRADICTED && evidence.isEmpty()) {
      throw new IllegalArgumentException("contradicted without evidence: " + claim);
    }
  }
}
