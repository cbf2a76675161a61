package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A request that reports to a party which the policy does not name. */
final class UndeclaredBeacon implements Rule {
  @Override
  public String title() {
    return "Undeclared beacon";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.PROVIDERS,
        Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS),
        Need.seen(ConsentState.ACCEPTED, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    Set<List<String>> had = new HashSet<>();
    return Contact.all(comparison).stream()
        .filter(contact -> contact.request().beacon())
        .filter(contact -> comparison.naming(contact.party()).isEmpty())
        .filter(contact -> had.add(List.of(contact.visit().id(), subject(contact))))
        .map(contact -> finding(contact, comparison))
        .toList();
  }

  private static String subject(Contact contact) {
    String url = contact.request().url();
    return Subject.request(Hosts.of(url), Hosts.pathOf(url));
  }

  private Finding finding(Contact contact, Comparison comparison) {
    ObservedRequest request = contact.request();
    return new Finding(
        id(),
        comparison.categoriesOfParties().isEmpty() ? severity() : severity().weakened(),
        contact.tracks() ? Confidence.CERTAIN : Confidence.LIKELY,
        subject(contact),
        "A page reports to %s by %s %s, and the policy does not name that party."
            .formatted(
                contact.party().name(),
                kind(request),
                Hosts.of(request.url()) + Hosts.pathOf(request.url())),
        new Finding.Advice(
            "Say that %s receives reports of visits, and what for."
                .formatted(contact.party().name()),
            "Or take out %s, which sends it."
                .formatted(request.initiator().url().orElse("the reference in " + request.page()))),
        contact.evidence());
  }

  private static String kind(ObservedRequest request) {
    return request.pixel() ? "a tracking pixel," : "a " + request.type() + " request to";
  }
}
