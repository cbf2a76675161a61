package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataInBeaconTest {
  private final Rule rule = new PersonalDataInBeacon();

  @Test
  void reportsWhatWasTypedAndWentToAnotherCompany() {
    var given =
        Given.policy()
            .typed("email")
            .visit(NO_CHOICE, Seen.sent("persona/email", "https://in.odd.test/forms?e=1"));

    assertThat(given.fingerprints(rule))
        .containsExactly("personal-data-in-beacon:request/in.odd.test/forms");
  }

  @Test
  void isQuietForTheSiteItself() {
    var given =
        Given.policy()
            .typed("email")
            .visit(NO_CHOICE, Seen.sent("persona/email", "https://shop.test/check?e=1"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
