package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import org.junit.jupiter.api.Test;

class RejectNotOfferedTest {
  private static final ConsentOutcome NOT_OFFERED =
      new ConsentOutcome.NotOffered("test", "one button, \"OK\"");

  private final Rule rule = new RejectNotOffered();

  @Test
  void reportsABannerWithoutARefusal() {
    var given = Given.noPolicy().visit(NO_CHOICE, "_fbp").visit(REJECTED, NOT_OFFERED);

    assertThat(Rules.check(rule, given.compared()))
        .isInstanceOfSatisfying(
            RuleResult.Failed.class,
            failed -> {
              assertThat(failed.unseen()).isEmpty();
              assertThat(failed.findings())
                  .singleElement()
                  .satisfies(
                      finding -> {
                        assertThat(finding.fingerprint())
                            .isEqualTo("reject-not-offered:banner/shop.test");
                        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
                      });
            });
  }

  @Test
  void weighsLessWhereNothingNeedsConsent() {
    var given =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .visit(NO_CHOICE, "sid")
            .visit(REJECTED, NOT_OFFERED);

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void isQuietWhenARefusalWasMade() {
    assertThat(Rules.check(rule, Given.noPolicy().visit(REJECTED, "x").compared()))
        .isEqualTo(new RuleResult.Passed(rule.id()));
  }

  @Test
  void isNotCheckedWithoutABanner() {
    var given = Given.noPolicy().visit(REJECTED, new ConsentOutcome.NoBanner());

    assertThat(Rules.check(rule, given.compared()))
        .isEqualTo(
            new RuleResult.NotChecked(
                rule.id(), "rejected: no banner was seen, so nothing could be chosen"));
  }
}
