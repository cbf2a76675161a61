package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CookieSyncTest {
  private final Rule rule = new CookieSync();

  @Test
  void reportsAnIdentifierThatGoesFromOneCompanyToAnother() {
    var given =
        Given.policy()
            .twoProfiles()
            .visit(ACCEPTED, Seen.sent("cookie/uid@one.test", "https://px.two.test/match?u=1"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("cookie-sync:party/one.test/two.test");
              assertThat(finding.message()).startsWith("The value of the cookie uid of one.test");
            });
  }

  @Test
  void isQuietWithinOneCompanyAndForTheSitesOwnCookies() {
    var given =
        Given.policy()
            .twoProfiles()
            .visit(
                ACCEPTED,
                Seen.sent("cookie/uid@one.test", "https://px.one.test/match?u=1"),
                Seen.sent("cookie/sid@shop.test", "https://px.two.test/match?u=1"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
