package io.cookieaudit.scan.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en-GB",
        "accepted",
        "48213",
        "48213307",
        "20261122",
        "2026-11-22",
        "2026-11-22T12:00:00.123Z",
        "1795348800",
        "1795348800123",
        "1a20320a27b", // milliseconds in hexadecimal
        "aaaaaaaaaaaaaaaaaaaa1",
        "experiment-2026-variant-b",
        "aSentenceInCamelCaseThatNamesAFeature",
        "https://shop.test/some/page?lang=en",
        "{\"theme\":\"dark\",\"size\":12}"
      })
  void aValueThatTellsNobodyApartHasNone(String value) {
    assertThat(Parts.of(value, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1746091245",
        "9f86d081884c7d65",
        "550e8400-e29b-41d4-a716-446655440000",
        "dXk3fQ9sLm2PzR",
        "QwErTzUiOpLkJhGf"
      })
  void aRandomValueIsOne(String value) {
    assertThat(Parts.of(value, NOW)).containsExactly(value);
  }

  @Test
  void theTimeBesideANumberIsNone() {
    assertThat(Parts.of("GA1.1.482130771.1795348800", NOW)).containsExactly("482130771");
  }

  @Test
  void whatStandsInEncodedJsonIsFound() {
    assertThat(Parts.of("%7B%22id%22%3A%229f86d081884c7d65%22%2C%22n%22%3A3%7D", NOW))
        .containsExactly("9f86d081884c7d65");
  }
}
