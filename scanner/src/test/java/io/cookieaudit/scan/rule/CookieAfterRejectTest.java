package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.PERSONALISATION;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;

class CookieAfterRejectTest {
  private final Rule rule = new CookieAfterReject();

  @Test
  void reportsACookieWrittenAfterARefusal() {
    var given = Given.policy().cookie("_ga", STATISTICAL).visit(REJECTED, "_ga");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("cookie-after-reject:cookie/_ga@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
              assertThat(finding.message()).contains("written after the refusal");
            });
  }

  @Test
  void isQuietForEssentialCookiesAndTheRecordOfTheChoice() {
    var given = Given.policy().cookie("sid", ESSENTIAL).visit(REJECTED, "sid", "our-choice");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForWhatWasSetBeforeAndMerelyLingers() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(
                REJECTED,
                Seen.cookie("_ga").in(Phase.BEFORE_CHOICE),
                Seen.cookie("_gid").in(Phase.CLICK),
                Seen.request("https://t.test/").sending("_ga").in(Phase.BEFORE_CHOICE));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void reportsWhatWasSetBeforeAndIsSentAfter() {
    var given =
        Given.policy()
            .cookie("uid", MARKETING)
            .visit(
                REJECTED,
                Seen.cookie("uid@ads.test").in(Phase.BEFORE_CHOICE),
                Seen.request("https://px.ads.test/i").sending("uid").in(Phase.REVISIT));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
              assertThat(finding.message()).contains("sent to px.ads.test after the refusal");
              assertThat(finding.evidence()).hasAtLeastOneElementOfType(Evidence.SeenRequest.class);
            });
  }

  @Test
  void weighsALeftOverThatTheBrowserSendsBackLess() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(
                REJECTED,
                Seen.cookie("_ga").in(Phase.BEFORE_CHOICE),
                Seen.request("https://shop.test/").sending("_ga").in(Phase.REVISIT));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.MEDIUM);
  }

  @Test
  void doesNotMistakeAnotherHostsCookieOfThatName() {
    var given =
        Given.policy()
            .cookie("uid", MARKETING)
            .visit(
                REJECTED,
                Seen.cookie("uid@ads.test").in(Phase.BEFORE_CHOICE),
                Seen.request("https://notads.test/i").sending("uid").in(Phase.REVISIT));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void saysNothingOfARefusalThatIsNotProven() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(
                REJECTED,
                new ConsentOutcome.Unproven("test", 1, "the banner came back"),
                Seen.cookie("_ga"));

    assertThat(Rules.check(rule, given.compared()))
        .isEqualTo(
            new RuleResult.NotChecked(
                rule.id(), "rejected: the choice could not be proven: the banner came back"));
  }

  @Test
  void looksAtVisitsOfARefusalOnly() {
    assertThat(Given.policy().visit(ACCEPTED, "_ga").fingerprints(rule)).isEmpty();
  }

  @Test
  void graduatesByPurpose() {
    var given =
        Given.policy().cookie("p", PERSONALISATION).visit(REJECTED, "p", "odd", "pll_language");

    assertThat(given.findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.MEDIUM, Severity.LOW, Severity.LOW);
  }
}
