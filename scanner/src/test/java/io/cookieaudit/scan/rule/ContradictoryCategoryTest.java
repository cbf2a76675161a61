package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContradictoryCategoryTest {
  private final Rule rule = new ContradictoryCategory();

  @Test
  void reportsACookieThatIsNecessaryAndMarketing() {
    var given = Given.policy().cookie("uid", ESSENTIAL).cookie("uid", MARKETING);

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("contradictory-category:cookie/uid");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.evidence()).hasSize(2);
            });
  }

  @Test
  void reportsLessWhereBothNeedConsent() {
    assertThat(Given.policy().cookie("uid", STATISTICAL).cookie("uid", MARKETING).findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void isQuietForTheSameNameOfOthersAndForCompaniesWithSeveralPurposes() {
    var given =
        Given.policy()
            .cookieBy("Lamps", "uid", ESSENTIAL)
            .cookieBy("Chairs", "uid", MARKETING)
            .party("Google", STATISTICAL)
            .party("Google", MARKETING);

    assertThat(given.findings(rule)).isEmpty();
  }
}
