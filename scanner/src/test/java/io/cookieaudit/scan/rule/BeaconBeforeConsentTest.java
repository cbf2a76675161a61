package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Confidence;
import org.junit.jupiter.api.Test;

class BeaconBeforeConsentTest {
  private final Rule rule = new BeaconBeforeConsent();

  @Test
  void reportsAReportToATracker() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, Seen.beacon("https://bat.bing.com/action/0?x=1").sending("MUID"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("beacon-before-consent:request/bat.bing.com/action/0");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
            });
  }

  @Test
  void onlyNotesAPingThatSaysThatConsentWasDenied() {
    var given =
        Given.policy()
            .visit(
                NO_CHOICE,
                Seen.beacon("https://www.google-analytics.com/g/collect?v=2&gcs=G100&tid=G-1"));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.INFO);
  }

  @Test
  void isQuietForMeasurementThatThePolicyHoldsEssential() {
    var given =
        Given.policy()
            .party("Microsoft", ESSENTIAL, "bing.com")
            .visit(NO_CHOICE, Seen.beacon("https://bat.bing.com/action/0?x=1"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForAStrangerThatIsNoTracker() {
    var given = Given.policy().visit(NO_CHOICE, Seen.beacon("https://errors.odd.test/log"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
