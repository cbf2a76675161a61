package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.PartyKind;
import org.junit.jupiter.api.Test;

class ProviderMismatchTest {
  private final Rule rule = new ProviderMismatch();

  @Test
  void reportsAFirstPartyCookieThatLiesOnAForeignDomain() {
    var given =
        Given.policy().cookieOf(PartyKind.FIRST, "uid", STATISTICAL).everywhere("uid@odd.test");

    assertThat(given.fingerprints(rule)).containsExactly("provider-mismatch:cookie/uid@odd.test");
  }

  @Test
  void reportsACookieGivenToOneCompanyThatAnotherSets() {
    var given =
        Given.policy()
            .cookieBy("Google", "uid", MARKETING)
            .everywhere(Seen.cookie("uid@criteo.com"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("Criteo"));
  }

  @Test
  void isQuietForTheCompanyThatIsNamedAndForOneThatIsNotKnown() {
    var given =
        Given.policy()
            .cookieBy("Criteo SA", "uid", MARKETING)
            .cookieBy("Our agency", "odd", MARKETING)
            .everywhere("uid@criteo.com", "odd@odd.test");

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
