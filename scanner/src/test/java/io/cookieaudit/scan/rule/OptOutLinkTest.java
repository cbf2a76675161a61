package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptOutLinkTest {
  private final Rule rule = new OptOutLink();

  private static final String LIST =
      """
      | Types of cookie | Who serves these cookies |
      | --- | --- |
      | **Marketing cookies.** They advertise. | Samovar Ads<br><br>https://www.samovar.example/<br><br>Leafbook https://leafbook.example/ads/opt-out |
      """;

  @Test
  void reportsHomePagesInTheListThatASentenceSendsTo() {
    var policy =
        TextPolicy.text(
                "You can follow the links of each third party provided in the table below to opt out of their cookies.")
            .and(LIST);

    assertThat(policy.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo("party/samovar.example");
              assertThat(finding.message()).contains("https://www.samovar.example/");
            });
  }

  @Test
  void isQuietForOptOutPagesAndForSitesThatAreMadeForChoices() {
    var policy =
        TextPolicy.text(
            "We use cookies. To opt out of advertising, visit http://www.youronlinechoices.com or https://www.facebook.com/settings?tab=ads.");

    assertThat(policy.findings(rule)).isEmpty();
  }

  @Test
  void isQuietForAListThatIsNotSaidToHoldOptOuts() {
    assertThat(TextPolicy.text("These parties serve cookies.").and(LIST).findings(rule)).isEmpty();
  }
}
