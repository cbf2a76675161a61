package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import org.junit.jupiter.api.Test;

class RecipientNotListedTest {
  private final Rule rule = new RecipientNotListed();

  private static final String EMBEDS = "We embed videos from websites like YouTube.";

  @Test
  void reportsACompanyOfTheTextThatTheListLeavesOut() {
    var given =
        Given.policy()
            .party("Criteo", MARKETING)
            .claim(Kind.SOCIAL_COOKIES_USED, "We use social media cookies of Facebook and Twitter.")
            .claim(Kind.EMBEDS_USED, EMBEDS);

    assertThat(given.fingerprints(rule))
        .containsExactly(
            "recipient-not-listed:party/facebook.com",
            "recipient-not-listed:party/google.com",
            "recipient-not-listed:party/twitter.com");
  }

  @Test
  void isQuietForCompaniesUnderAnotherNameOfTheirsAndForDenials() {
    var given =
        Given.policy()
            .cookie("_fbp", MARKETING)
            .cookieBy("Google Ireland Ltd.", "x", STATISTICAL)
            .claim(Kind.EMBEDS_USED, EMBEDS)
            .claim(Kind.SOCIAL_COOKIES_USED, "We use social media cookies of Instagram.")
            .claim(Kind.SOCIAL_COOKIES_USED, "We do not use social media cookies of Twitter.");

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
