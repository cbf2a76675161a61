package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import org.junit.jupiter.api.Test;

class BannerMissingTest {
  private final Rule rule = new BannerMissing();

  @Test
  void reportsThatNobodyAsks() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(NO_CHOICE, "_ga")
            .visit(REJECTED, new ConsentOutcome.NoBanner())
            .visit(ACCEPTED, new ConsentOutcome.NoBanner());

    assertThat(given.fingerprints(rule)).containsExactly("banner-missing:banner/shop.test");
  }

  @Test
  void isQuietWhereNothingNeedsConsent() {
    var given =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .visit(NO_CHOICE, "sid", "odd")
            .visit(REJECTED, new ConsentOutcome.NoBanner());

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietWhereABannerWasSeenInAnotherVisit() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(NO_CHOICE, "_ga")
            .visit(REJECTED, new ConsentOutcome.NoBanner())
            .visit(ACCEPTED, "_ga");

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
