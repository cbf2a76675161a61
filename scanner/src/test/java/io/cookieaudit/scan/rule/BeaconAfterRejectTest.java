package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;

class BeaconAfterRejectTest {
  private final Rule rule = new BeaconAfterReject();

  @Test
  void reportsAReportToATrackerAfterARefusal() {
    var given =
        Given.policy()
            .visit(REJECTED, Seen.beacon("https://bat.bing.com/action/0?x=1").in(Phase.REVISIT));

    assertThat(given.fingerprints(rule))
        .containsExactly("beacon-after-reject:request/bat.bing.com/action/0");
  }

  @Test
  void isQuietForWhatTheClickItselfSetInMotion() {
    var given =
        Given.policy()
            .visit(REJECTED, Seen.beacon("https://bat.bing.com/action/0?x=1").in(Phase.CLICK));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
