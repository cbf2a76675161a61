package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;

class StorageAfterRejectTest {
  private final Rule rule = new StorageAfterReject();

  @Test
  void reportsWhatIsWrittenInSpiteOfARefusal() {
    var given =
        Given.policy()
            .item(StorageKind.LOCAL_STORAGE, "visits", STATISTICAL)
            .visit(REJECTED, Seen.stored("visits").in(Phase.REVISIT));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("storage-after-reject:local-storage/visits@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            });
  }

  @Test
  void isQuietForTheRecordOfTheChoiceAndForWhatWasThereBefore() {
    var given =
        Given.policy()
            .item(StorageKind.LOCAL_STORAGE, "visits", STATISTICAL)
            .visit(
                REJECTED, Seen.stored("our-choice"), Seen.stored("visits").in(Phase.BEFORE_CHOICE));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void saysNothingOfARefusalThatIsNotProven() {
    var given =
        Given.policy()
            .item(StorageKind.LOCAL_STORAGE, "visits", STATISTICAL)
            .visit(
                REJECTED,
                new ConsentOutcome.Unproven("test", 1, "the banner came back"),
                Seen.stored("visits"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
