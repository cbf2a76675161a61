package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
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
 * A cookie that asks for consent and is written or sent after a refusal that is proven to be
 * recorded. One that was set before and merely lies in the jar, unread, is not meant.
 */
final class CookieAfterReject implements Rule {
  @Override
  public String title() {
    return "Cookie after refusal";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.REJECTED, Facet.COOKIES),
        Need.seen(ConsentState.REJECTED, Facet.REQUESTS),
        Need.seen(ConsentState.REJECTED, Facet.CONSENT));
  }

  /**
   * A use of a cookie after the refusal.
   *
   * @param byItself the browser sent a left-over of the site's own back to the site, as it does
   *     without being told to
   */
  private record Use(
      ObservedCookie cookie, String how, boolean byItself, List<Evidence> evidence) {}

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison
        .observed()
        .visits(ConsentState.REJECTED)
        .filter(Visit::proven)
        .flatMap(visit -> uses(visit, comparison))
        .flatMap(use -> finding(use, comparison).stream())
        .toList();
  }

  private static Stream<Use> uses(Visit visit, Comparison comparison) {
    Stream<Use> written =
        comparison.firstOfEach(s -> s.visit().id().equals(visit.id()) && s.afterChoice()).stream()
            .map(CookieAfterReject::written);
    return Stream.concat(written, sent(visit, comparison));
  }

  private static Use written(Sighting sighting) {
    return new Use(
        sighting.cookie(),
        "written after the refusal by " + Wording.setter(sighting.cookie()),
        false,
        List.of(sighting.evidence()));
  }

  /** The first request after the choice with which each cookie went. */
  private static Stream<Use> sent(Visit visit, Comparison comparison) {
    Map<String, List<ObservedCookie>> stored =
        comparison.sightings().stream()
            .filter(s -> s.visit().id().equals(visit.id()))
            .map(Sighting::cookie)
            .collect(Collectors.groupingBy(ObservedCookie::name));
    Set<String> had = new HashSet<>();
    List<Use> uses = new ArrayList<>();
    for (ObservedRequest request : visit.requests()) {
      if (!afterChoice(request.phase())) {
        continue;
      }
      for (String name : request.sentCookies()) {
        stored.getOrDefault(name, List.of()).stream()
            .filter(cookie -> goesTo(cookie, request))
            .findFirst()
            .filter(cookie -> had.add(comparison.subjectOf(cookie)))
            .map(cookie -> sent(visit, cookie, request, comparison))
            .ifPresent(uses::add);
      }
    }
    return uses.stream();
  }

  private static Use sent(
      Visit visit, ObservedCookie cookie, ObservedRequest request, Comparison comparison) {
    String host = Hosts.of(request.url());
    return new Use(
        cookie,
        "sent to %s after the refusal".formatted(host),
        comparison.partyOf(host).own(),
        List.of(
            new Evidence.SeenRequest(visit.id(), request),
            new Evidence.SeenCookie(visit.id(), cookie)));
  }

  private static boolean afterChoice(Phase phase) {
    return switch (phase) {
      case AFTER_CHOICE, REVISIT -> true;
      case BEFORE_CHOICE, CLICK -> false;
    };
  }

  private static boolean goesTo(ObservedCookie cookie, ObservedRequest request) {
    String host = Hosts.of(request.url());
    return host.equals(cookie.domain()) || host.endsWith("." + cookie.domain());
  }

  private Optional<Finding> finding(Use use, Comparison comparison) {
    ObservedCookie cookie = use.cookie();
    Classification purpose = comparison.purposeOf(cookie);
    return severityOf(purpose)
        .map(severity -> use.byItself() ? severity.weakened() : severity)
        .map(
            severity ->
                new Finding(
                    id(),
                    severity,
                    ConsentWording.confidence(purpose),
                    comparison.subjectOf(cookie),
                    "Cookie %s of %s is %s: %s."
                        .formatted(
                            cookie.name(),
                            cookie.domain(),
                            use.how(),
                            ConsentWording.because(purpose)),
                    new Finding.Advice(
                        ConsentWording.policyAdvice(cookie, purpose),
                        "Delete %s when the visitor refuses, and keep %s from running."
                            .formatted(cookie.name(), Wording.setter(cookie))),
                    Stream.concat(
                            purpose.quote().map(Evidence.Declared::new).stream(),
                            use.evidence().stream())
                        .toList()));
  }

  /** Preferences are medium at most, since the visitor may have asked for them. */
  private static Optional<Severity> severityOf(Classification purpose) {
    return switch (purpose.purpose()) {
      case ESSENTIAL -> Optional.empty();
      case MARKETING, STATISTICAL -> Optional.of(Severity.HIGH);
      case PERSONALISATION -> Optional.of(purpose.byPolicy() ? Severity.MEDIUM : Severity.LOW);
      case UNSTATED -> Optional.of(Severity.LOW);
    };
  }
}
