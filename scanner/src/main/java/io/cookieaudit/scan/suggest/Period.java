package io.cookieaudit.scan.suggest;

import java.time.Duration;
import java.util.List;

/** A length of time in words, in the largest unit of which it holds a whole number, or nearly. */
final class Period {
  private static final List<Duration> UNITS =
      List.of(
          Duration.ofDays(365),
          Duration.ofDays(1),
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(1));

  private Period() {}

  /**
   * A server that sends a date is a second late; a hundredth makes no difference to a reader.
   *
   * @param words one and many of each unit, from years to seconds
   */
  static String in(Duration period, List<String> words) {
    long seconds = Math.max(1, period.toSeconds());
    for (int i = 0; i < UNITS.size(); i++) {
      long unit = UNITS.get(i).toSeconds();
      long count = Math.round((double) seconds / unit);
      if (count > 0 && Math.abs(seconds - count * unit) <= seconds / 100) {
        return words(count, i, words);
      }
    }
    int last = 1;
    while (last + 1 < UNITS.size() && seconds < UNITS.get(last).toSeconds()) {
      last++;
    }
    long unit = UNITS.get(last).toSeconds();
    return words((seconds + unit - 1) / unit, last, words);
  }

  private static String words(long count, int unit, List<String> words) {
    return count + " " + words.get(unit * 2 + (count == 1 ? 0 : 1));
  }
}
