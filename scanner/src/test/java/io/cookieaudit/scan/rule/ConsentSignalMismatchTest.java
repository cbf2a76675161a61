package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;

class ConsentSignalMismatchTest {
  private final Rule rule = new ConsentSignalMismatch();

  private static final String HIT = "https://www.google-analytics.com/g/collect?v=2&tid=G-1&gcs=";

  @Test
  void reportsConsentModeThatGrantsBeforeAnyChoice() {
    var given = Given.policy().visit(NO_CHOICE, Seen.beacon(HIT + "G111"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("consent-signal-mismatch:request/www.google-analytics.com/g/collect");
              assertThat(finding.message()).contains("advertising and analytics");
            });
  }

  @Test
  void reportsATcStringThatAgreesAfterARefusal() {
    var given =
        Given.policy()
            .visit(
                REJECTED,
                Seen.request(
                        "https://ads.test/bid?gdpr_consent=" + core("100000000000000000000000"))
                    .in(Phase.REVISIT));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("purpose 1 of the TCF"));
  }

  @Test
  void isQuietForSignalsThatGrantNothing() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, Seen.beacon(HIT + "G100"))
            .visit(
                REJECTED,
                Seen.request("https://ads.test/bid?gdpr_consent=" + core("0".repeat(24)))
                    .in(Phase.REVISIT));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietAfterConsent() {
    assertThat(Given.policy().visit(ACCEPTED, Seen.beacon(HIT + "G111")).fingerprints(rule))
        .isEmpty();
  }

  /** The core of a TC string of version 2 with these 24 bits for the purposes. */
  private static String core(String purposes) {
    String bits = "000010" + "0".repeat(146) + purposes + "0".repeat(40);
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
