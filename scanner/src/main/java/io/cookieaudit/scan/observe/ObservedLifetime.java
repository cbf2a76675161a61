package io.cookieaudit.scan.observe;

import io.cookieaudit.policy.Lifetime;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a cookie was asked to live and how long the browser will keep it. Both empty: a session
 * cookie. They differ because Chromium keeps no cookie for more than 400 days.
 *
 * @param requestedSeconds from {@code Max-Age} or {@code Expires} as sent, at the time of setting
 * @param storedSeconds from the browser's cookie jar, at the time of setting
 */
public record ObservedLifetime(Optional<Long> requestedSeconds, Optional<Long> storedSeconds) {
  public static final ObservedLifetime SESSION =
      new ObservedLifetime(Optional.empty(), Optional.empty());

  public static ObservedLifetime requested(long seconds) {
    return new ObservedLifetime(Optional.of(seconds), Optional.of(Math.min(seconds, 34_560_000L)));
  }

  /** What a policy's statement is held to: the lifetime requested, else the stored one. */
  public Lifetime asLifetime() {
    return requestedSeconds
        .or(() -> storedSeconds)
        .<Lifetime>map(s -> new Lifetime.Persistent(Duration.ofSeconds(Math.max(0, s))))
        .orElseGet(Lifetime.Session::new);
  }
}
