package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.StorageKind;
import org.junit.jupiter.api.Test;

class StorageBeforeConsentTest {
  private final Rule rule = new StorageBeforeConsent();

  @Test
  void reportsWhatATrackerKeepsBeforeAnyChoice() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, Seen.stored("uid").setBy("https://static.criteo.net/js/ld/ld.js"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("storage-before-consent:local-storage/uid@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            });
  }

  @Test
  void reportsWhatThePolicyCallsStatistical() {
    var given =
        Given.policy()
            .item(StorageKind.LOCAL_STORAGE, "visits", STATISTICAL)
            .visit(NO_CHOICE, Seen.stored("visits"));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.MEDIUM);
  }

  @Test
  void isQuietForWhatIsNeitherDeclaredNorKnown() {
    assertThat(Given.policy().visit(NO_CHOICE, Seen.stored("draft")).fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForWhatComesAfterConsent() {
    var given =
        Given.policy()
            .visit(ACCEPTED, Seen.stored("uid").setBy("https://static.criteo.net/js/ld/ld.js"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
