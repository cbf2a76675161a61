package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.policy.Purpose.UNSTATED;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieBeforeConsentTest {
  private final Rule rule = new CookieBeforeConsent();

  @Test
  void reportsAMarketingCookieBeforeAnyChoice() {
    var given = Given.policy().cookie("x", MARKETING).visit(NO_CHOICE, "x");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("cookie-before-consent:cookie/x@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
              assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
              assertThat(finding.evidence())
                  .hasSize(2)
                  .hasAtLeastOneElementOfType(Evidence.Declared.class);
            });
  }

  @Test
  void isQuietForWhatThePolicyDeclaresEssential() {
    var given = Given.policy().cookie("_ga", ESSENTIAL).visit(NO_CHOICE, "_ga");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForTheRecordOfTheChoiceAndForConsentManagers() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, "our-choice", "OptanonConsent", "PHPSESSID")
            .visit(REJECTED, "our-choice");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void doesNotTakeATrackersCookieForTheRecordOfTheChoice() {
    var given =
        Given.policy()
            .cookie("our-choice", MARKETING)
            .visit(NO_CHOICE, "our-choice")
            .visit(REJECTED, "b");

    assertThat(given.fingerprints(rule)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"MARKETING, HIGH", "STATISTICAL, MEDIUM", "PERSONALISATION, MEDIUM", "UNSTATED, LOW"})
  void graduatesByPurpose(Purpose purpose, Severity severity) {
    var given = Given.policy().cookie("x", purpose).visit(NO_CHOICE, "x");

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(severity);
  }

  @Test
  void isLowAndLikelyForWhatIsNeitherDeclaredNorKnown() {
    assertThat(Given.policy().cookie("a", UNSTATED).visit(NO_CHOICE, "x").findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.LOW);
              assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
            });
  }

  @Test
  void doesNotFlagAnUndeclaredPreferenceAboveLow() {
    assertThat(Given.policy().visit(NO_CHOICE, "pll_language").findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void takesThePolicysWordForTheParty() {
    var given =
        Given.policy()
            .party("AdNet", MARKETING, "adnet.test")
            .party("Google", ESSENTIAL)
            .party("Google", STATISTICAL)
            .visit(NO_CHOICE, "x@adnet.test", "y@google.com");

    assertThat(given.findings(rule))
        .extracting(Finding::subject, Finding::severity)
        .containsExactly(
            tuple("cookie/x@adnet.test", Severity.HIGH),
            tuple("cookie/y@google.com", Severity.LOW));
  }

  @Test
  void countsWhatHappenedBeforeTheClickInOtherVisits() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .cookie("_fbp", MARKETING)
            .visit(ACCEPTED, Seen.cookie("_ga").in(Phase.BEFORE_CHOICE), Seen.cookie("_fbp"));

    assertThat(given.fingerprints(rule))
        .containsExactly("cookie-before-consent:cookie/_ga@shop.test");
  }

  @Test
  void needsNoPolicyForWhatIsWellKnown() {
    assertThat(Given.noPolicy().visit(NO_CHOICE, "_fbp").fingerprints(rule))
        .containsExactly("cookie-before-consent:cookie/_fbp@shop.test");
  }
}
