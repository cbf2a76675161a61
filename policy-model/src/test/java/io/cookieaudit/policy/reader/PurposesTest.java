package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposesTest {
  @ParameterizedTest
  @CsvSource({
    "Strictly Necessary Cookies, ESSENTIAL",
    "Unbedingt erforderlich, ESSENTIAL",
    "Cookies essentiels, ESSENTIAL",
    "Cookies técnicas y funcionales, ESSENTIAL",
    "Performance (Analytics) Cookies, STATISTICAL",
    "Analyse-Cookie, STATISTICAL",
    "Cookies Analíticas, STATISTICAL",
    "Mesure d'audience, STATISTICAL",
    "Personalisation and Service Cookies, PERSONALISATION",
    "Funktional (Präferenzen), PERSONALISATION",
    "Advertising (Targeting) Cookies, MARKETING",
    "Werbe-Cookies, MARKETING",
    "Social Media Cookies, MARKETING",
    "Non-essential cookies, UNSTATED",
    "Brewhouse Analytics, UNSTATED",
    "Cookies, UNSTATED"
  })
  void readsTheWordForTheCategory(String words, Purpose purpose) {
    assertThat(Purposes.of(words, false)).isEqualTo(purpose);
  }

  @ParameterizedTest
  @CsvSource({"true, PERSONALISATION", "false, ESSENTIAL"})
  void readsFunctionalByWhatStandsBesideIt(boolean necessaryElsewhere, Purpose purpose) {
    assertThat(Purposes.of("Functional Cookies", necessaryElsewhere)).isEqualTo(purpose);
  }
}
