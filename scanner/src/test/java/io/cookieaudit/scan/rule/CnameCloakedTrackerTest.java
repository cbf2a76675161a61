package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CnameCloakedTrackerTest {
  private final Rule rule = new CnameCloakedTracker();

  @Test
  void reportsAHostOfTheSitesOwnThatLeadsToATracker() {
    var given =
        Given.policy()
            .visit(
                ACCEPTED,
                Seen.request("https://metrics.shop.test/b/ss")
                    .alias("shop.test.sc.omtrdc.net")
                    .sending("sid"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("cname-cloaked-tracker:party/metrics.shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
              assertThat(finding.message()).contains("receives the cookies sid");
            });
  }

  @Test
  void isQuietForACanonicalNameOfNobodyKnown() {
    var given =
        Given.policy()
            .visit(ACCEPTED, Seen.request("https://img.shop.test/a").alias("edge7.host.test"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
