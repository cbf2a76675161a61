package io.cookieaudit.scan.diff;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.time.Duration;

/**
 * The lifetime of a cookie as far as it says the same in every scan. One that is sent as a date is
 * a little shorter or longer each time, by what the answer was under way.
 */
final class Lifespan {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Lifespan() {}

  /** Rounded to the day from two days on, to the hour from two hours on, else to the minute. */
  static String of(ObservedCookie cookie) {
    return switch (cookie.lifetime().asLifetime()) {
      case Lifetime.Session _ -> "session";
      case Lifetime.Persistent(Duration max) -> rounded(max.toSeconds());
      case Lifetime.PersistentUnstated _, Lifetime.Unstated _ -> "unknown";
    };
  }

  private static String rounded(long seconds) {
    if (seconds >= 2 * DAY) {
      return Math.round((double) seconds / DAY) + " d";
    }
    return seconds >= 2 * HOUR
        ? Math.round((double) seconds / HOUR) + " h"
        : Math.round((double) seconds / MINUTE) + " min";
  }
}
