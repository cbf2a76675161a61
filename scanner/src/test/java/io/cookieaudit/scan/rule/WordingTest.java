package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "PT1S, 1 second",
    "PT90S, 90 seconds",
    "PT30M, 30 minutes",
    "PT24H, 1 day",
    "P90D, 90 days",
    "P365D, 1 year",
    "P730D, 2 years",
    "P400D, 400 days",
    "P366D, 1 year",
    "PT9599H59M, 400 days",
    "PT36H, 36 hours",
  })
  void givesAPeriodInAUnitThatFits(Duration period, String words) {
    assertThat(Wording.period(period)).isEqualTo(words);
  }
}
