package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import org.junit.jupiter.api.Test;

class ClaimContradictedTest {
  private final Rule rule = new ClaimContradicted();

  @Test
  void reportsAStatementThatWhatWasSeenSpeaksAgainst() {
    var given =
        Given.policy()
            .claim(DeclaredClaim.Kind.IP_ANONYMISED, "IP addresses are anonymised.")
            .visit(
                NO_CHOICE,
                Seen.beacon("https://www.google-analytics.com/collect?v=1&tid=UA-1-1&cid=1"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("claim-contradicted:claim/ip-anonymised");
              assertThat(finding.message()).contains("IP addresses are anonymised.");
              assertThat(finding.evidence().getFirst()).isInstanceOf(Evidence.Declared.class);
            });
  }

  @Test
  void isQuietForAStatementThatHolds() {
    var given =
        Given.policy()
            .claim(DeclaredClaim.Kind.IP_ANONYMISED, "IP addresses are anonymised.")
            .visit(
                NO_CHOICE,
                Seen.beacon("https://www.google-analytics.com/collect?v=1&tid=UA-1-1&aip=1&cid=1"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
