package io.cookieaudit.scan.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty",
        "true|boolean",
        "1700000000|digits",
        "7f3c2b1a-0d4e-4f5a-9b8c-1a2b3c4d5e6f|uuid",
        "deadbeef01|hex",
        "1.2.345|numbers",
        "{\"a\":1}|json",
        "%7B%22a%22%3A1%7D|json",
        "https://a.test|url",
        "granted|letters",
        "abc123xyz|word",
        "GA1.2.x-y|identifier",
        "aGVsbG8/d29ybGQ=|base64",
        "a=1&b=2 x|pairs",
        "two words!|text"
      })
  void namesTheKindOfCharacters(String value, String shape) {
    assertThat(Shape.of(value)).isEqualTo(shape);
  }
}
