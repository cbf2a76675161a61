package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The companies that follow visitors and that pages reported to before any choice, without a signal
 * and with it. Two visits differ by chance as well, so that only all of them or none says anything.
 *
 * @param with the first report to each company in the visits that sent the signal
 */
record SignalEffect(Set<String> without, List<Contact> with) {

  static SignalEffect of(Signal signal, Purpose purpose, Comparison comparison) {
    return of(
        signal,
        contact -> contact.tracker().filter(t -> t.purpose() == purpose).isPresent(),
        comparison);
  }

  static SignalEffect of(Signal signal, Comparison comparison) {
    return of(signal, Contact::tracks, comparison);
  }

  private static SignalEffect of(Signal signal, Predicate<Contact> meant, Comparison comparison) {
    List<Contact> reports =
        Contact.all(comparison).stream().filter(Contact::reports).filter(meant).toList();
    Set<String> without =
        reports.stream()
            .filter(
                contact ->
                    contact.visit().plain() && contact.visit().state() == ConsentState.NO_CHOICE)
            .map(SignalEffect::company)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> had = new TreeSet<>();
    List<Contact> with =
        reports.stream()
            .filter(contact -> sent(signal, contact.visit()))
            .filter(contact -> had.add(company(contact)))
            .sorted(Comparator.comparing(SignalEffect::company))
            .toList();
    return new SignalEffect(without, with);
  }

  /** Whether a visit differed from one without a choice in nothing but this signal. */
  static boolean sent(Signal signal, Visit visit) {
    return visit.state() == ConsentState.NO_CHOICE && visit.signals().equals(Set.of(signal.id()));
  }

  /** Whether the pages report to all of them just the same. */
  boolean none() {
    return !without.isEmpty() && companies().containsAll(without);
  }

  /** Whether the pages report to none of them any more. */
  boolean complete() {
    return !without.isEmpty() && with.isEmpty();
  }

  Set<String> companies() {
    return with.stream().map(SignalEffect::company).collect(Collectors.toCollection(TreeSet::new));
  }

  List<Evidence> evidence() {
    return with.stream().flatMap(contact -> contact.evidence().stream()).toList();
  }

  private static String company(Contact contact) {
    return contact.party().name();
  }
}
