package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisspeltKnownNameTest {
  private final Rule rule = new MisspeltKnownName();

  @Test
  void reportsASlipBesideTheCompany() {
    var given = Given.policy().cookieBy("Google, Inc.", "_utma", STATISTICAL);

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("misspelt-known-name:cookie/_utma");
              assertThat(finding.message()).contains("__utma");
            });
  }

  @Test
  void isQuietWithoutTheCompanyAndForRightNames() {
    var given =
        Given.policy()
            .cookie("_utma", STATISTICAL)
            .cookieBy("Google", "__utmb", STATISTICAL)
            .cookieBy("Google", "_ga_session", STATISTICAL)
            .cookieBy("Google", "shop_uid", STATISTICAL);

    assertThat(given.findings(rule)).isEmpty();
  }

  @Test
  void isQuietWhereTheCookieWasSeen() {
    var declared = Given.policy().cookieBy("Google", "_utma", STATISTICAL);

    assertThat(declared.everywhere("__utma").findings(rule)).isEmpty();
    assertThat(
            Given.policy()
                .cookieBy("Google", "_utma", STATISTICAL)
                .everywhere("_utma")
                .findings(rule))
        .isEmpty();
  }
}
