package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectBuriedTest {
  private final Rule rule = new RejectBuried();

  private static ConsentOutcome clicks(String driver, int clicks) {
    return new ConsentOutcome.Applied(driver, clicks, List.of("the banner is gone"), List.of("c"));
  }

  @Test
  void reportsARefusalThatTakesMoreClicks() {
    var given =
        Given.policy().visit(REJECTED, clicks("banner", 2)).visit(ACCEPTED, clicks("banner", 1));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("reject-buried:banner/shop.test");
              assertThat(finding.message()).contains("2 clicks", "1 click.");
            });
  }

  @Test
  void isQuietWhereBothTakeAsMany() {
    var given =
        Given.policy().visit(REJECTED, clicks("banner", 1)).visit(ACCEPTED, clicks("banner", 1));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForRulesThatNeedNotTakeTheShortestWay() {
    var given =
        Given.policy()
            .visit(REJECTED, clicks("autoconsent: some manager", 3))
            .visit(ACCEPTED, clicks("autoconsent: some manager", 1));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
