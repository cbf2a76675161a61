package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A use of a cookie after the visitor had said no. One that was set before and merely lies in the
 * jar, unread, is none.
 *
 * @param byItself the browser sent a left-over of the site's own back to the site, as it does
 *     without being told to
 */
record CookieUse(ObservedCookie cookie, String how, boolean byItself, List<Evidence> evidence) {

  /**
   * All uses in the proven visits of a state, of each cookie the first writing and the first
   * sending.
   *
   * @param no what the visitor did, as in {@code the refusal}
   */
  static List<CookieUse> after(ConsentState state, String no, Comparison comparison) {
    return comparison
        .observed()
        .visits(state)
        .filter(Visit::proven)
        .flatMap(visit -> in(visit, no, comparison))
        .toList();
  }

  /** As {@link #after}, in one visit. */
  static Stream<CookieUse> in(Visit visit, String no, Comparison comparison) {
    Stream<CookieUse> written =
        comparison.firstOfEach(s -> s.visit().id().equals(visit.id()) && s.afterChoice()).stream()
            .map(sighting -> written(sighting, no));
    return Stream.concat(written, sent(visit, no, comparison));
  }

  private static CookieUse written(Sighting sighting, String no) {
    return new CookieUse(
        sighting.cookie(),
        "written after %s by %s".formatted(no, Wording.setter(sighting.cookie())),
        false,
        List.of(sighting.evidence()));
  }

  /** The first request after the choice with which each cookie went. */
  private static Stream<CookieUse> sent(Visit visit, String no, Comparison comparison) {
    Map<String, List<ObservedCookie>> stored =
        comparison.sightings().stream()
            .filter(s -> s.visit().id().equals(visit.id()))
            .map(Sighting::cookie)
            .collect(Collectors.groupingBy(ObservedCookie::name));
    Set<String> had = new HashSet<>();
    List<CookieUse> uses = new ArrayList<>();
    for (ObservedRequest request : visit.requests()) {
      if (!When.afterChoice(request.phase())) {
        continue;
      }
      for (String name : request.sentCookies()) {
        stored.getOrDefault(name, List.of()).stream()
            .filter(cookie -> goesTo(cookie, request))
            .findFirst()
            .filter(cookie -> had.add(comparison.subjectOf(cookie)))
            .map(cookie -> sent(visit, cookie, request, no, comparison))
            .ifPresent(uses::add);
      }
    }
    return uses.stream();
  }

  private static CookieUse sent(
      Visit visit,
      ObservedCookie cookie,
      ObservedRequest request,
      String no,
      Comparison comparison) {
    String host = Hosts.of(request.url());
    return new CookieUse(
        cookie,
        "sent to %s after %s".formatted(host, no),
        comparison.partyOf(host).own(),
        List.of(
            new Evidence.SeenRequest(visit.id(), request),
            new Evidence.SeenCookie(visit.id(), cookie)));
  }

  private static boolean goesTo(ObservedCookie cookie, ObservedRequest request) {
    String host = Hosts.of(request.url());
    return host.equals(cookie.domain()) || host.endsWith("." + cookie.domain());
  }

  /** Preferences are medium at most, since the visitor may have asked for them. */
  Optional<Severity> severity(Classification purpose) {
    Optional<Severity> severity =
        switch (purpose.purpose()) {
          case ESSENTIAL -> Optional.empty();
          case MARKETING, STATISTICAL -> Optional.of(Severity.HIGH);
          case PERSONALISATION -> Optional.of(purpose.byPolicy() ? Severity.MEDIUM : Severity.LOW);
          case UNSTATED -> Optional.of(Severity.LOW);
        };
    return severity.map(grave -> byItself ? grave.weakened() : grave);
  }

  /** The policy's words before what was seen. */
  List<Evidence> evidenceWith(Classification purpose) {
    return Stream.concat(purpose.quote().map(Evidence.Declared::new).stream(), evidence.stream())
        .toList();
  }
}
