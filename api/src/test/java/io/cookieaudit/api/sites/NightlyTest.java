package io.cookieaudit.api.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightlyTest {
  @ParameterizedTest
  @CsvSource({
    // Half past two in Berlin is 1:30 in winter and 0:30 in summer, in universal time.
    "2026-01-10T12:00:00Z, 2026-01-11T01:30:00Z",
    "2026-07-10T12:00:00Z, 2026-07-11T00:30:00Z",
    // Exactly at the time, the next one is a day later.
    "2026-01-11T01:30:00Z, 2026-01-12T01:30:00Z",
    // On the night when summer time ends, half past two comes twice and counts once.
    "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
  })
  void comesEachNightInItsOwnTimeZone(String after, String next) {
    assertThat(new Nightly("30 2 * * *", "Europe/Berlin").after(Instant.parse(after)))
        .isEqualTo(Instant.parse(next));
  }

  /** On the night when summer time begins there is no half past two. */
  @Test
  void doesNotLoseTheNightWhenSummerTimeBegins() {
    var nightly = new Nightly("30 2 * * *", "Europe/Berlin");

    Instant next = nightly.after(Instant.parse("2026-03-28T12:00:00Z"));

    assertThat(next)
        .isAfterOrEqualTo(Instant.parse("2026-03-29T01:00:00Z"))
        .isBefore(Instant.parse("2026-03-29T03:00:00Z"));
    assertThat(nightly.after(next)).isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30 2 * *", "61 2 * * *", "nightly", "30 2 * * * *"})
  void refusesWhatIsNoSchedule(String cron) {
    assertThatThrownBy(() -> new Nightly(cron, "UTC"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("30 2 * * *");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Berlin", "Europe/Atlantis"})
  void refusesWhatIsNoTimeZone(String zone) {
    assertThatThrownBy(() -> new Nightly("30 2 * * *", zone))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("Europe/Berlin");
  }
}
