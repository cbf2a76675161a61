package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbedBeforeConsentTest {
  private final Rule rule = new EmbedBeforeConsent();

  @Test
  void reportsAPlayerThatReceivesCookies() {
    var given =
        Given.policy()
            .visit(
                NO_CHOICE,
                Seen.request("https://www.youtube.com/embed/abc").sending("VISITOR_INFO1_LIVE"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("embed-before-consent:party/www.youtube.com");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            });
  }

  @Test
  void reportsFontsAsALesserThing() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, Seen.request("https://fonts.googleapis.com/css2?family=Inter"));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void isQuietAfterConsentAndForOtherAddresses() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, Seen.request("https://www.youtube.com/channel/x"))
            .visit(ACCEPTED, Seen.request("https://www.youtube.com/embed/abc"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
