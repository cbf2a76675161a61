package io.cookieaudit.policy;

import java.time.Duration;

/** How long a cookie is said to live, or is seen to live. */
public sealed interface Lifetime {

  /** Erased when the browser closes. */
  record Session() implements Lifetime {}

  /**
   * Kept for at most {@code max} after it is set. A month counts 30 days and a year 365, as in the
   * published studies of declared lifetimes (Bollinger et al., USENIX Security 2022).
   */
  record Persistent(Duration max) implements Lifetime {
    public Persistent {
      if (max.isNegative()) {
        throw new IllegalArgumentException("negative lifetime: " + max);
      }
    }
  }

  /** "Persistent cookie", with no figure given. */
  record PersistentUnstated() implements Lifetime {}

  /** Nothing is said. */
  record Unstated() implements Lifetime {}
}
