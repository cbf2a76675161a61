package io.cookieaudit.scan.observe;

import java.util.Optional;

/**
 * One thing that happened to a cookie, in order of time. A cookie set and deleted within a moment
 * is in the events only; one the browser refused is an event with the reason and never a cookie.
 *
 * @param reason the browser's reason, for {@link Kind#BLOCKED}
 */
public record CookieEvent(Kind event, Optional<String> reason, ObservedCookie cookie) {
  public enum Kind {
    SET,
    CHANGED,
    DELETED,
    BLOCKED
  }
}
