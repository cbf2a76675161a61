package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ApiRead;
import org.junit.jupiter.api.Test;

class DeviceFingerprintingTest {
  private final Rule rule = new DeviceFingerprinting();

  @Test
  void reportsAScriptThatReadsTheDevice() {
    var given =
        Given.policy()
            .visit(NO_CHOICE, Seen.read(ApiRead.Api.CANVAS, "https://cdn.prints.test/fp.js"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("device-fingerprinting:party/prints.test");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("canvas before any choice");
            });
  }

  @Test
  void weighsASingleWayAfterAChoiceLess() {
    var given =
        Given.policy()
            .visit(ACCEPTED, Seen.read(ApiRead.Api.WEBGL, "https://cdn.prints.test/fp.js"));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void isQuietWhereNothingWasRead() {
    assertThat(Given.policy().everywhere("sid").fingerprints(rule)).isEmpty();
  }
}
