package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.DeclaredNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the table that puts both sides next to each other. At least one side is there.
 *
 * @param firstVisit the id of the visit in which it was seen first
 * @param visits the ids of all visits in which it was seen
 */
record CookieRow(
    Optional<DeclaredCookie> declared,
    Optional<ObservedCookie> observed,
    String firstVisit,
    Set<String> visits) {

  String name() {
    return observed
        .map(ObservedCookie::name)
        .or(() -> declared.map(DeclaredCookie::name))
        .orElse("");
  }

  private record Key(String name, String domain) {}

  private static final class Seen {
    private final ObservedCookie first;
    private final Set<String> visits = new LinkedHashSet<>();

    Seen(ObservedCookie first) {
      this.first = first;
    }
  }

  /** What was seen and not declared comes first, then what is both, then what is only declared. */
  static List<CookieRow> of(Report report) {
    List<DeclaredCookie> declared =
        report.declared().stream().flatMap(DeclaredInventory::cookies).toList();
    var names = new DeclaredNames(declared.stream());
    var rows = new ArrayList<CookieRow>();
    var met = new HashSet<DeclaredCookie>();
    for (Seen seen : report.observed().map(CookieRow::seen).orElse(Map.of()).values()) {
      Optional<DeclaredCookie> declaration = names.covering(seen.first.name()).stream().findFirst();
      declaration.ifPresent(met::add);
      String firstVisit = seen.visits.iterator().next();
      rows.add(new CookieRow(declaration, Optional.of(seen.first), firstVisit, seen.visits));
    }
    declared.stream()
        .filter(cookie -> !met.contains(cookie))
        .map(cookie -> new CookieRow(Optional.of(cookie), Optional.empty(), "", Set.of()))
        .forEach(rows::add);
    rows.sort(Comparator.comparingInt(CookieRow::side).thenComparing(CookieRow::name));
    return rows;
  }

  private int side() {
    if (observed.isEmpty()) {
      return 2;
    }
    return declared.isEmpty() ? 0 : 1;
  }

  private static Map<Key, Seen> seen(Observation observed) {
    var seen = new LinkedHashMap<Key, Seen>();
    for (Visit visit : observed.visits()) {
      visit.cookieEvents().stream()
          .filter(happened -> happened.event() != CookieEvent.Kind.BLOCKED)
          .forEach(happened -> note(happened.cookie(), visit, seen));
      visit.cookies().forEach(cookie -> note(cookie, visit, seen));
    }
    return seen;
  }

  private static void note(ObservedCookie cookie, Visit visit, Map<Key, Seen> seen) {
    seen.computeIfAbsent(new Key(cookie.name(), cookie.domain()), key -> new Seen(cookie))
        .visits
        .add(visit.id());
  }
}
