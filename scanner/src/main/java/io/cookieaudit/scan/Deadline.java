package io.cookieaudit.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment after which nothing more is begun. */
record Deadline(InstantSource clock, Duration timeout, Instant end) {

  static Deadline after(InstantSource clock, Duration timeout) {
    return new Deadline(clock, timeout, clock.instant().plus(timeout));
  }

  boolean passed() {
    return !clock.instant().isBefore(end);
  }

  /** What is left, never negative. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** For people to read, after “was not visited: ”. */
  String why() {
    return "the time for the scan (%d s) was over".formatted(timeout.toSeconds());
  }
}
