package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.FilterRequest;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.MatchedRule;
import io.cookieaudit.scan.knowledge.RequestType;
import io.cookieaudit.scan.knowledge.TrackerHost;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request to somebody else than the site's owner: by its host, or by the canonical name behind a
 * host of the site's own that leads to a tracker.
 *
 * @param host the foreign host
 * @param tracker what is known of it
 * @param listed the rule of a filter list that means the request
 */
record Contact(
    Visit visit,
    ObservedRequest request,
    String host,
    Party party,
    Optional<TrackerHost> tracker,
    Optional<MatchedRule> listed) {

  /** All of an observation, in order. */
  static List<Contact> all(Comparison comparison) {
    return comparison.observed().visits().stream()
        .flatMap(visit -> visit.requests().stream().flatMap(r -> of(visit, r, comparison)))
        .toList();
  }

  private static Stream<Contact> of(Visit visit, ObservedRequest request, Comparison comparison) {
    String host = Hosts.of(request.url());
    if (!host.isEmpty() && request.party() == PartyKind.THIRD) {
      return Stream.of(contact(visit, request, host, comparison)).filter(c -> !c.party().own());
    }
    return request.cname().stream()
        .filter(name -> comparison.knowledge().trackers().find(name).isPresent())
        .map(name -> contact(visit, request, name, comparison))
        .filter(c -> !c.party().own())
        .limit(1);
  }

  private static Contact contact(
      Visit visit, ObservedRequest request, String host, Comparison comparison) {
    return new Contact(
        visit,
        request,
        host,
        comparison.partyOf(host),
        comparison.knowledge().trackers().find(host),
        comparison
            .knowledge()
            .filters()
            .match(
                FilterRequest.of(
                    request.url(), RequestType.ofBrowser(request.type()), request.page())));
  }

  boolean cloaked() {
    return !Hosts.of(request.url()).equals(host);
  }

  /** Whether the host is known to measure or address visitors, or a list says so of the request. */
  boolean tracks() {
    return listed.isPresent() || tracker.filter(t -> t.purpose() != Purpose.UNSTATED).isPresent();
  }

  /** Whether something went along that tells visitors apart, or is meant to report. */
  boolean reports() {
    return request.beacon() || !request.sentCookies().isEmpty();
  }

  /** The request and, where there is one, the rule of a list that means it. */
  List<Evidence> evidence() {
    var seen = new Evidence.SeenRequest(visit.id(), request);
    return listed
        .<List<Evidence>>map(
            rule -> List.of(seen, new Evidence.Listed(visit.id(), request.url(), rule)))
        .orElseGet(() -> List.of(seen));
  }
}
