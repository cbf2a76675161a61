package io.cookieaudit.scan.report;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host of another party, and what went to it. */
final class PartyRow {
  final String host;
  final Set<String> types = new TreeSet<>();
  final Set<String> visits = new LinkedHashSet<>();
  int requests;
  int beacons;
  int withCookies;
  String firstSeen = "";

  private PartyRow(String host) {
    this.host = host;
  }

  /** In order of the hosts' names. */
  static List<PartyRow> of(Observation observed) {
    var rows = new TreeMap<String, PartyRow>();
    for (Visit visit : observed.visits()) {
      visit.requests().stream()
          .filter(request -> request.party() == PartyKind.THIRD)
          .forEach(
              request ->
                  rows.computeIfAbsent(Hosts.of(request.url()), PartyRow::new).add(visit, request));
    }
    return List.copyOf(rows.values());
  }

  private void add(Visit visit, ObservedRequest request) {
    if (firstSeen.isEmpty()) {
      firstSeen = visit.id() + ", " + Words.when(request.phase());
    }
    requests++;
    beacons += request.beacon() ? 1 : 0;
    withCookies += request.sentCookies().isEmpty() ? 0 : 1;
    types.add(request.type());
    visits.add(visit.id());
  }
}
