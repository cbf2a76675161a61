package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImpliedConsentTest {
  private final Rule rule = new ImpliedConsent();

  @Test
  void reportsTheUseOfTheSiteThatCountsAsConsentToCookies() {
    var policy = TextPolicy.text("By using our site you consent to the storage of cookies.");

    assertThat(policy.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("line 5");
            });
  }

  @Test
  void reportsLessWhereThePolicyAsAWholeIsAgreedTo() {
    assertThat(TextPolicy.text("By using our site you agree to this policy.").findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void isQuietForConsentThatIsAskedFor() {
    assertThat(
            TextPolicy.text("We store these cookies only after you have agreed in the notice.")
                .findings(rule))
        .isEmpty();
  }
}
