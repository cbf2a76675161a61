package io.cookieaudit.scan.knowledge;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time as tables write them: {@code 2 years}, {@code 90 Days}, {@code 1 hour}. */
final class Periods {
  private static final Pattern PERIOD =
      Pattern.compile("(\\d{1,5}) (second|minute|hour|day|week|month|year)s?");

  private Periods() {}

  /** A month has 30 days and a year 365; empty for anything but one number and one unit. */
  static Optional<Duration> of(String written) {
    var period = PERIOD.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!period.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(period.group(1));
    return Optional.of(
        switch (period.group(2)) {
          case "second" -> Duration.ofSeconds(count);
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          case "day" -> Duration.ofDays(count);
          case "week" -> Duration.ofDays(7 * count);
          case "month" -> Duration.ofDays(30 * count);
          default -> Duration.ofDays(365 * count);
        });
  }
}
