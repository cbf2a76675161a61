package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ObservedLifetime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "63072000, 2 years",
    "63071999, 2 years",
    "34560000, 400 days",
    "33696000, 13 months",
    "15552000, 6 months",
    "2592000, 30 days",
    "86400, 24 hours",
    "5400, 90 minutes",
    "1, 1 second",
    "0, 0 seconds",
  })
  void saysALifetimeInItsLargestWholeUnit(long seconds, String words) {
    assertThat(Words.duration(Duration.ofSeconds(seconds))).isEqualTo(words);
  }

  @Test
  void saysWhatTheBrowserMakesOfARequestedLifetime() {
    assertThat(Words.lifetime(ObservedLifetime.requested(63_072_000)))
        .isEqualTo("2 years (the browser keeps 400 days)");
    assertThat(Words.lifetime(ObservedLifetime.requested(2_592_000))).isEqualTo("30 days");
    assertThat(Words.lifetime(ObservedLifetime.SESSION)).isEqualTo("session");
    assertThat(Words.lifetime(new ObservedLifetime(Optional.empty(), Optional.of(86_400L * 30))))
        .isEqualTo("30 days");
  }
}
