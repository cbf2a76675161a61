package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.UNSTATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import org.junit.jupiter.api.Test;

class PurposeNotListedTest {
  private final Rule rule = new PurposeNotListed();

  private static final String SAID = "We use cookies to conduct interest-based advertising.";

  @Test
  void reportsAdvertisingThatNoRowIsFor() {
    var given =
        Given.policy().cookie("shop_sid", ESSENTIAL).claim(Kind.INTEREST_BASED_ADVERTISING, SAID);

    assertThat(given.fingerprints(rule)).containsExactly("purpose-not-listed:policy/shop-2026");
  }

  @Test
  void isQuietWhereARowIsForItOrKnownForIt() {
    var marketing = Given.policy().party("Lamps Ads", MARKETING);
    var known = Given.policy().cookie("_fbp", UNSTATED);

    assertThat(marketing.claim(Kind.INTEREST_BASED_ADVERTISING, SAID).findings(rule)).isEmpty();
    assertThat(known.claim(Kind.INTEREST_BASED_ADVERTISING, SAID).findings(rule)).isEmpty();
  }

  @Test
  void isQuietWhereTheSentenceSpeaksOfNoCookiesOrDenies() {
    var given =
        Given.policy()
            .cookie("shop_sid", ESSENTIAL)
            .claim(Kind.INTEREST_BASED_ADVERTISING, "We send you personalised advertising by mail.")
            .claim(Kind.INTEREST_BASED_ADVERTISING, "Cookies are never used for targeted ads.");

    assertThat(given.findings(rule)).isEmpty();
  }
}
