package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ObservedRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request that is sent to report, to a company that is known to measure or to address visitors.
 * That of the site's own measurement under an essential purpose is none.
 */
record TrackerReport(Contact contact, boolean withoutIdentifiers) {
  /** Consent mode's word for "neither advertising nor analytics": reports without cookies. */
  private static final Pattern DENIED = Pattern.compile("[?&]gcs=G100(?:[&#]|$)");

  static List<TrackerReport> all(Comparison comparison) {
    return Contact.all(comparison).stream()
        .filter(contact -> contact.request().beacon() && contact.tracks())
        .filter(contact -> !declaredEssential(contact, comparison))
        .map(
            contact ->
                new TrackerReport(
                    contact,
                    contact.request().sentCookies().isEmpty()
                        && DENIED.matcher(contact.request().url()).find()))
        .toList();
  }

  /** The policy may hold that this measurement needs no consent; that is for people to judge. */
  private static boolean declaredEssential(Contact contact, Comparison comparison) {
    List<Purpose> purposes =
        comparison.naming(contact.party()).stream()
            .flatMap(TrackerReport::purpose)
            .filter(purpose -> purpose != Purpose.UNSTATED)
            .toList();
    return !purposes.isEmpty() && purposes.stream().allMatch(p -> p == Purpose.ESSENTIAL);
  }

  private static Stream<Purpose> purpose(Declaration declaration) {
    return switch (declaration) {
      case DeclaredCookie cookie -> Stream.of(cookie.purpose());
      case DeclaredParty party -> Stream.of(party.purpose());
      case DeclaredClaim claim -> Stream.empty();
    };
  }

  String party() {
    return contact.party().name();
  }

  String subject() {
    String url = contact.request().url();
    return Subject.request(Hosts.of(url), Hosts.pathOf(url));
  }

  /** A report without cookies and identifiers is a fact whose weight is disputed. */
  Severity severity(Severity ordinary) {
    return withoutIdentifiers ? Severity.INFO : ordinary;
  }

  /** What a beacon alone says about the need for consent is contested. */
  Confidence confidence() {
    return contact.request().sentCookies().isEmpty() ? Confidence.LIKELY : Confidence.CERTAIN;
  }

  String told() {
    ObservedRequest request = contact.request();
    String url = Hosts.of(request.url()) + Hosts.pathOf(request.url());
    if (withoutIdentifiers) {
      return url + ", without cookies, and it says that consent was denied";
    }
    return request.sentCookies().isEmpty()
        ? url + ", without cookies"
        : url + ", with the cookies " + String.join(", ", request.sentCookies());
  }

  String sender() {
    return contact
        .request()
        .initiator()
        .url()
        .orElse("the reference in " + contact.request().page());
  }

  List<Evidence> evidence() {
    return contact.evidence();
  }
}
