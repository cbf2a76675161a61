package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import org.junit.jupiter.api.Test;

class NoWithdrawalOfferedTest {
  private final Rule rule = new NoWithdrawalOffered();

  @Test
  void reportsThatAConsentCannotBeTakenBack() {
    var given =
        Given.policy()
            .visit(ACCEPTED, "sid")
            .visit(WITHDRAWN, new ConsentOutcome.NotOffered("withdrawal", "Nothing leads there."));

    assertThat(given.fingerprints(rule)).containsExactly("no-withdrawal-offered:banner/shop.test");
  }

  @Test
  void isQuietWhereItWasTakenBackAndWhereThereWasNone() {
    assertThat(Given.policy().visit(ACCEPTED, "sid").visit(WITHDRAWN, "sid").fingerprints(rule))
        .isEmpty();
    assertThat(
            Given.policy()
                .visit(WITHDRAWN, new ConsentOutcome.NotOffered("banner", "No way to accept."))
                .fingerprints(rule))
        .isEmpty();
  }
}
