package io.cookieaudit.scan.browser;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody asks the browser to keep a cookie.
 *
 * @param domain the domain attribute, or else the host
 * @param partitionKey the top-level site, for a partitioned cookie
 * @param now the moment against which {@code Expires} counts, by the clock of who asks
 * @param keptAt the moment by the browser's own clock
 */
record CookieAttempt(
    SetCookie asked,
    String domain,
    String path,
    Optional<String> partitionKey,
    Instant now,
    Instant keptAt,
    PartyKind party,
    Initiator setBy,
    String page,
    String frame,
    Phase phase,
    Moment at) {

  /** What makes a cookie this one and no other; a cookie for one host only is another one. */
  record Key(
      String name, String domain, boolean hostOnly, String path, Optional<String> partitionKey) {}

  Key key() {
    return new Key(asked.name(), domain, asked.domain().isEmpty(), path, partitionKey);
  }

  boolean deletes() {
    return asked.deletes(now);
  }

  ObservedLifetime lifetime() {
    return asked
        .requestedSeconds(now)
        .map(ObservedLifetime::requested)
        .orElse(ObservedLifetime.SESSION);
  }

  ObservedCookie observed(Redaction redaction) {
    return new ObservedCookie(
        asked.name(),
        domain,
        path,
        partitionKey,
        asked.secure(),
        asked.httpOnly(),
        asked.sameSite(),
        party,
        lifetime(),
        redaction.value(asked.value()),
        setBy,
        page,
        frame,
        phase,
        at);
  }
}
