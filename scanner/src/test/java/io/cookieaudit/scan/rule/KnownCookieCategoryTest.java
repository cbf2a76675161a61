package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.UNSTATED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownCookieCategoryTest {
  private final Rule rule = new KnownCookieCategory();

  @Test
  void reportsAdvertisingThatIsCalledNecessary() {
    assertThat(Given.policy().cookie("_fbp", ESSENTIAL).findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("known-cookie-category:cookie/_fbp");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            });
  }

  @Test
  void reportsStatisticsThatAreCalledNecessaryAsLow() {
    assertThat(Given.policy().cookie("_ga_<container>", ESSENTIAL).findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void isQuietForGraverCategoriesUnknownNamesAndNamesThatMeanItElsewhere() {
    var given =
        Given.policy()
            .cookie("_ga", MARKETING)
            .cookie("_fbp", MARKETING)
            .cookie("shop_uid", ESSENTIAL)
            .cookie("NID", ESSENTIAL)
            .cookieOn(".shop.test", "IDE", ESSENTIAL)
            .cookie("_gid", UNSTATED);

    assertThat(given.findings(rule)).isEmpty();
  }
}
