package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieRulesTest {
  private static final String DOCUMENT = "https://www.shop.co.uk/x";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1; domain=other.test|InvalidDomain",
        "a=1; domain=co.uk|InvalidDomain",
        "a=1; httponly|HttpOnlyFromScript",
        "a=1; samesite=none|SameSiteNoneInsecure",
        "__Secure-a=1|InvalidPrefix",
        "__Host-a=1; secure; domain=www.shop.co.uk; path=/|InvalidPrefix"
      })
  void namesTheReason(String cookie, String reason) {
    assertThat(CookieRules.refusal(SetCookie.parse(cookie), DOCUMENT, DOCUMENT)).contains(reason);
  }

  @Test
  void refusesNothingThatBrowsersTake() {
    assertThat(refusal("a=1; domain=shop.co.uk; path=/; secure")).isEmpty();
    assertThat(refusal("__Host-a=1; secure; path=/")).isEmpty();
    assertThat(refusal("a=1; domain=www.shop.co.uk")).isEmpty();
  }

  @Test
  void secureNeedsASecurePage() {
    assertThat(
            CookieRules.refusal(
                SetCookie.parse("a=1; secure"), "http://shop.test/", "http://shop.test/"))
        .contains("SecureOnly");
  }

  @Test
  void thePathIsThatOfTheFolder() {
    assertThat(CookieRules.defaultPath("https://a.test/x/y?z/w")).isEqualTo("/x");
    assertThat(CookieRules.defaultPath("https://a.test/x")).isEqualTo("/");
    assertThat(CookieRules.defaultPath("https://a.test")).isEqualTo("/");
  }

  @Test
  void aPathCoversWhatLiesBelowIt() {
    assertThat(CookieRules.pathCovers("/x", "https://a.test/x/y")).isTrue();
    assertThat(CookieRules.pathCovers("/x", "https://a.test/xy")).isFalse();
    assertThat(CookieRules.pathCovers("/", "https://a.test")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a=1, SameSiteUnspecifiedTreatedAsLax",
    "a=1; samesite=strict, SameSiteStrict",
    "a=1; samesite=lax; secure, SameSiteLax",
    "a=1; samesite=none; secure, none"
  })
  void knowsWhatAFrameOfAnotherSiteMayKeep(String cookie, String reason) {
    assertThat(
            CookieRules.refusal(SetCookie.parse(cookie), DOCUMENT, "https://other.test/")
                .orElse("none"))
        .isEqualTo(reason);
  }

  private static java.util.Optional<String> refusal(String cookie) {
    return CookieRules.refusal(SetCookie.parse(cookie), DOCUMENT, DOCUMENT);
  }
}
