package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.policy.Purpose.UNSTATED;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ObservedCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  @Test
  void takesTheLiteralNameBeforeTheTemplate() {
    var compared =
        Given.policy()
            .cookie("_ga_*", STATISTICAL)
            .cookie("_ga_x", ESSENTIAL)
            .visit(ACCEPTED, "_ga_x")
            .compared();

    assertThat(compared.declarationOf(only(compared)))
        .map(DeclaredCookie::purpose)
        .hasValue(ESSENTIAL);
  }

  @ParameterizedTest
  @CsvSource({
    "_vid, https://t.odd.test/x.js, https://shop.test/app.js, odd.test",
    "_vid, https://shop.test/app.js, https://t.odd.test/x.js, shop.test",
    "_vid, https://cdn.jsdelivr.net/c.js, https://t.odd.test/x.js, odd.test",
    "_vid, https://cdn.jsdelivr.net/c.js, https://shop.test/app.js, shop.test",
    "_ga, https://www.googletagmanager.com/gtag/js, https://shop.test/, google.com",
    "_ga, https://shop.test/bundle.js, https://shop.test/, google.com",
    "uid@x.criteo.com, https://x.criteo.com/, https://shop.test/, criteo.com",
  })
  void saysWhoseDoingACookieIs(String cookie, String script, String caller, String domain) {
    var compared =
        Given.policy().visit(ACCEPTED, Seen.cookie(cookie).setBy(script, caller)).compared();

    assertThat(compared.providerOf(only(compared)).domain()).isEqualTo(domain);
  }

  @Test
  void prefersThePolicysWordForWhatACookieIsFor() {
    assertThat(purpose(Given.policy().cookie("_ga", MARKETING), "_ga")).isEqualTo(MARKETING);
    assertThat(purpose(Given.policy().cookie("_ga", UNSTATED), "_ga")).isEqualTo(STATISTICAL);
    assertThat(purpose(Given.policy(), "_ga")).isEqualTo(STATISTICAL);
    assertThat(purpose(Given.policy(), "our-choice")).isEqualTo(ESSENTIAL);
    assertThat(purpose(Given.policy(), "odd@x.criteo.com")).isEqualTo(MARKETING);
    assertThat(purpose(Given.policy(), "odd")).isEqualTo(UNSTATED);
  }

  @Test
  void decidesADoubtfulCaseInTheSitesFavour() {
    var twice = Given.policy().cookie("x", MARKETING).cookie("x", ESSENTIAL);
    var partly = Given.policy().party("Criteo", MARKETING).party("Criteo", STATISTICAL);

    assertThat(purpose(twice, "x")).isEqualTo(ESSENTIAL);
    assertThat(purpose(partly, "odd@x.criteo.com")).isEqualTo(STATISTICAL);
  }

  @Test
  void isAtHomeInEveryHostThatThePolicyCovers() {
    var compared = Given.policy().visit(ACCEPTED, "a").compared();

    assertThat(compared.partyOf("cdn.shop.test").own()).isTrue();
    assertThat(compared.partyOf("shop.test.evil.test").own()).isFalse();
    assertThat(compared.siteDomain()).isEqualTo("shop.test");
  }

  private static Purpose purpose(Given policy, String cookie) {
    var compared = policy.visit(ACCEPTED, cookie).compared();
    return compared.purposeOf(only(compared)).purpose();
  }

  private static ObservedCookie only(Comparison compared) {
    return compared.sightings().getFirst().cookie();
  }
}
