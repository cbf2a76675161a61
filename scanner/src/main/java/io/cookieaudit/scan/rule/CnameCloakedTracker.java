package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A host of the site's own that is another name for the host of a tracker. */
final class CnameCloakedTracker implements Rule {
  @Override
  public String title() {
    return "Tracker behind a name of the site's own";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS),
        Need.seen(ConsentState.ACCEPTED, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return Contact.all(comparison).stream()
        .filter(Contact::cloaked)
        .map(contact -> finding(contact, comparison))
        .toList();
  }

  private Finding finding(Contact contact, Comparison comparison) {
    ObservedRequest request = contact.request();
    String host = Hosts.of(request.url());
    List<Declaration> named = comparison.naming(contact.party());
    boolean cookies = !request.sentCookies().isEmpty();
    Severity severity = cookies ? Severity.HIGH : Severity.MEDIUM;
    List<Evidence> evidence = new ArrayList<>();
    named.stream()
        .map(Declaration::quote)
        .map(Evidence.Declared::new)
        .limit(1)
        .forEach(evidence::add);
    evidence.addAll(contact.evidence());
    return new Finding(
        id(),
        named.isEmpty() ? severity : severity.weakened(),
        Confidence.CERTAIN,
        Subject.party(host),
        "%s looks like the site's own and leads to %s of %s%s."
            .formatted(
                host,
                contact.host(),
                contact.party().name(),
                cookies
                    ? ", which receives the cookies " + String.join(", ", request.sentCookies())
                    : ""),
        new Finding.Advice(
            named.isEmpty()
                ? "Name %s and say that it is reached by a name of the site's own."
                    .formatted(contact.party().name())
                : "",
            "Use the company's own host, or keep the site's own cookies from %s by giving them no Domain."
                .formatted(host)),
        evidence);
  }
}
