package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cookie that was stored in a visit: set, set again, or found in the jar at the end. One that the
 * browser refused was never stored and is none.
 *
 * @param fleeting it was gone again before the visit ended
 */
record Sighting(Visit visit, ObservedCookie cookie, boolean fleeting) {

  /** What makes two records the same cookie for a browser (RFC 6265bis, 5.7). */
  private record Key(String name, String domain, String path, Optional<String> partition) {
    static Key of(ObservedCookie cookie) {
      return new Key(cookie.name(), cookie.domain(), cookie.path(), cookie.partitionKey());
    }
  }

  /** All of an observation, visit by visit: first what happened, in order, then the jar. */
  static List<Sighting> all(Observation observation) {
    return observation.visits().stream().flatMap(Sighting::of).toList();
  }

  private static Stream<Sighting> of(Visit visit) {
    Set<Key> kept = visit.cookies().stream().map(Key::of).collect(Collectors.toSet());
    Stream<ObservedCookie> written =
        visit.cookieEvents().stream().filter(Sighting::stores).map(CookieEvent::cookie);
    return Stream.concat(written, visit.cookies().stream())
        .map(cookie -> new Sighting(visit, cookie, !kept.contains(Key.of(cookie))));
  }

  private static boolean stores(CookieEvent event) {
    return switch (event.event()) {
      case SET, CHANGED -> true;
      case DELETED, BLOCKED -> false;
    };
  }

  boolean beforeChoice() {
    return visit.state() == ConsentState.NO_CHOICE || cookie.phase() == Phase.BEFORE_CHOICE;
  }

  /** After the choice of the visit; what the click itself set in motion is not yet after it. */
  boolean afterChoice() {
    return cookie.phase() == Phase.AFTER_CHOICE || cookie.phase() == Phase.REVISIT;
  }

  Evidence evidence() {
    return new Evidence.SeenCookie(visit.id(), cookie);
  }
}
