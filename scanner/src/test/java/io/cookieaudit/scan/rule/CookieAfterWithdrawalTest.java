package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;

class CookieAfterWithdrawalTest {
  private final Rule rule = new CookieAfterWithdrawal();

  @Test
  void reportsACookieThatIsWrittenAgain() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(
                WITHDRAWN,
                Seen.cookie("_ga").in(Phase.CLICK),
                Seen.cookie("_ga").in(Phase.REVISIT));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("cookie-after-withdrawal:cookie/_ga@shop.test");
              assertThat(finding.message()).contains("written after the withdrawal");
            });
  }

  @Test
  void isQuietForWhatMerelyStaysAndForWhatIsEssential() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .cookie("sid", ESSENTIAL)
            .visit(
                WITHDRAWN,
                Seen.cookie("_ga").in(Phase.CLICK),
                Seen.cookie("sid").in(Phase.REVISIT));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
