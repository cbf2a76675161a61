package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A company that a page contacts and the policy does not name. */
final class UndeclaredThirdParty implements Rule {
  @Override
  public String title() {
    return "Undeclared third party";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.PROVIDERS,
        Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS),
        Need.seen(ConsentState.ACCEPTED, Facet.REQUESTS),
        Need.seen(ConsentState.ACCEPTED, Facet.COOKIES));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    Map<Party, List<Contact>> contacts =
        Contact.all(comparison).stream()
            .collect(
                Collectors.groupingBy(
                    Contact::party, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    Map<Party, List<Sighting>> cookies =
        comparison.firstOfEach(_ -> true).stream()
            .collect(Collectors.groupingBy(s -> comparison.providerOf(s.cookie())));
    return contacts.entrySet().stream()
        .filter(entry -> comparison.naming(entry.getKey()).isEmpty())
        .map(
            entry ->
                finding(
                    entry.getKey(),
                    entry.getValue(),
                    cookies.getOrDefault(entry.getKey(), List.of()),
                    comparison))
        .toList();
  }

  private Finding finding(
      Party party, List<Contact> contacts, List<Sighting> cookies, Comparison comparison) {
    List<String> categories = comparison.categoriesOfParties();
    Severity severity = severityOf(party, contacts, cookies);
    String weakened =
        categories.isEmpty()
            ? ""
            : " The policy speaks of \"%s\", which could mean it."
                .formatted(String.join("\", \"", categories));
    return new Finding(
        id(),
        categories.isEmpty() ? severity : severity.weakened(),
        party.entity().isPresent() ? Confidence.CERTAIN : Confidence.LIKELY,
        Subject.party(party.domain()),
        "Pages contact %s (%s), which the policy does not name%s.%s"
            .formatted(party.name(), hosts(contacts), doing(contacts, cookies), weakened),
        new Finding.Advice(
            "Name %s with what it is used for.".formatted(party.name()),
            "Or take out %s, which contacts it.".formatted(cause(contacts.getFirst()))),
        evidence(contacts, cookies));
  }

  /**
   * By what the party does: high for a tracker that stores or reports, medium for anyone else who
   * does or for a tracker that is only loaded, low or information for what is merely fetched.
   */
  private static Severity severityOf(Party party, List<Contact> contacts, List<Sighting> cookies) {
    boolean tracker = contacts.stream().anyMatch(Contact::tracks);
    boolean active = !cookies.isEmpty() || contacts.stream().anyMatch(Contact::reports);
    if (tracker && active) {
      return Severity.HIGH;
    }
    if (tracker || active || contacts.stream().anyMatch(c -> c.tracker().isPresent())) {
      return Severity.MEDIUM;
    }
    return party.entity().isPresent() ? Severity.INFO : Severity.LOW;
  }

  private static String doing(List<Contact> contacts, List<Sighting> cookies) {
    List<String> does = new ArrayList<>();
    long names = cookies.stream().map(s -> s.cookie().name()).distinct().count();
    if (names > 0) {
      does.add("sets " + Wording.count(names, "cookie"));
    }
    if (contacts.stream().anyMatch(c -> !c.request().sentCookies().isEmpty())) {
      does.add("receives cookies");
    }
    if (contacts.stream().anyMatch(c -> c.request().beacon())) {
      does.add("receives beacons");
    }
    if (contacts.stream().anyMatch(Contact::cloaked)) {
      does.add("stands behind a name of the site's own");
    }
    return does.isEmpty()
        ? "; it serves files and was not seen to store anything"
        : "; it " + String.join(", ", does);
  }

  private static String hosts(List<Contact> contacts) {
    List<String> hosts = contacts.stream().map(Contact::host).distinct().sorted().toList();
    return hosts.size() <= 3
        ? String.join(", ", hosts)
        : String.join(", ", hosts.subList(0, 3)) + " and %d more".formatted(hosts.size() - 3);
  }

  private static String cause(Contact contact) {
    return contact
        .request()
        .initiator()
        .url()
        .filter(url -> !url.equals(contact.request().url()))
        .orElse("the reference in " + contact.request().page());
  }

  /**
   * The first request and the first cookie of each visit, a request that a list means before
   * others: enough to look it up.
   */
  private static List<Evidence> evidence(List<Contact> contacts, List<Sighting> cookies) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> requested = new HashSet<>();
    contacts.stream()
        .sorted(Comparator.comparing(c -> c.listed().isEmpty()))
        .filter(c -> requested.add(c.visit().id()))
        .forEach(c -> evidence.addAll(c.evidence()));
    Set<String> stored = new HashSet<>();
    cookies.stream()
        .filter(s -> stored.add(s.visit().id()))
        .forEach(s -> evidence.add(s.evidence()));
    return evidence;
  }
}
