package io.cookieaudit.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How soon after one another pages of one host are opened, over all visits of a scan. */
final class Pace {
  private final InstantSource clock;
  private final Duration delay;
  private final Map<String, Instant> next = new HashMap<>();

  /**
   * @param delay from the opening of a page to that of the next one of its host
   */
  Pace(InstantSource clock, Duration delay) {
    this.clock = clock;
    this.delay = delay;
  }

  /**
   * Waits for the turn of a page of this host; false where nothing can be opened before the end.
   */
  boolean await(String host, Deadline deadline) {
    if (delay.isZero()) {
      return true;
    }
    Duration wait = turn(host);
    if (wait.compareTo(deadline.left()) >= 0) {
      return false;
    }
    try {
      // There is nothing to be told of: what is waited for is time itself.
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes the next turn of this host, and says how long it is until then. */
  synchronized Duration turn(String host) {
    Instant now = clock.instant();
    Instant free = next.getOrDefault(host, now);
    Instant turn = free.isAfter(now) ? free : now;
    next.put(host, turn.plus(delay));
    return Duration.between(now, turn);
  }
}
