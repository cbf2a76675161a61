package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsecureCookieTest {
  private final Rule rule = new InsecureCookie();

  @Test
  void reportsASessionThatScriptsCanRead() {
    var given =
        Given.policy().everywhere(Seen.cookie("PHPSESSID").setBy("https://shop.test/shop.js"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("insecure-cookie:cookie/PHPSESSID@shop.test");
              assertThat(finding.message()).contains("lacks HttpOnly");
            });
  }

  @Test
  void isQuietForWhatIsProtectedOrSignsNobodyIn() {
    assertThat(Given.policy().everywhere("PHPSESSID", "residual", "lang").fingerprints(rule))
        .isEmpty();
  }
}
