package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GhostWrittenCookieTest {
  private final Rule rule = new GhostWrittenCookie();

  @Test
  void reportsACookieOfTheSitesOwnThatAnotherWroteAndReceives() {
    var given =
        Given.policy()
            .twoProfiles()
            .visit(
                ACCEPTED,
                Seen.cookie("odd_id").setBy("https://cdn.odd.test/t.js"),
                Seen.sent("cookie/odd_id@shop.test", "https://in.odd.test/c"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("ghost-written-cookie:cookie/odd_id@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            });
  }

  @Test
  void isQuietForTheSitesOwnCookie() {
    var given =
        Given.policy()
            .twoProfiles()
            .visit(
                ACCEPTED,
                Seen.cookie("sid"),
                Seen.sent("cookie/sid@shop.test", "https://in.odd.test/c"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isNotCheckedByVisitsInOneProfile() {
    assertThat(Rules.check(rule, Given.policy().everywhere("a").compared()))
        .isInstanceOf(RuleResult.NotChecked.class);
  }
}
