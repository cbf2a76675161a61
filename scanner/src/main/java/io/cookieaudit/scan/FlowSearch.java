package io.cookieaudit.scan;

import io.cookieaudit.scan.flow.Flows;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Persona;
import io.cookieaudit.scan.observe.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds to visits the flows that show when the visits of one state are held side by side. */
final class FlowSearch {
  /** Visits that did the same thing: what was proven in one of them only cannot be compared. */
  private record Alike(ConsentState state, boolean proven) {}

  private FlowSearch() {}

  /** The same outcomes in the same order, with flows, and with gaps where not all was searched. */
  static List<VisitOutcome> in(
      List<VisitOutcome> outcomes, Optional<Persona> persona, Instant now) {
    Map<Alike, List<Integer>> places = new LinkedHashMap<>();
    for (int place = 0; place < outcomes.size(); place++) {
      for (Visit visit : outcomes.get(place).visit()) {
        Alike alike = new Alike(visit.state(), visit.proven());
        places.computeIfAbsent(alike, key -> new ArrayList<>()).add(place);
      }
    }
    List<VisitOutcome> searched = new ArrayList<>(outcomes);
    for (List<Integer> alike : places.values()) {
      List<Flows.Found> found =
          Flows.in(
              alike.stream().map(place -> outcomes.get(place).traces()).toList(), persona, now);
      for (int i = 0; i < alike.size(); i++) {
        searched.set(alike.get(i), with(outcomes.get(alike.get(i)), found.get(i)));
      }
    }
    return searched;
  }

  private static VisitOutcome with(VisitOutcome outcome, Flows.Found found) {
    List<Visit> visits = outcome.visit().stream().map(visit -> visit.with(found.flows())).toList();
    Stream<Gap> gaps =
        visits.stream()
            .flatMap(
                visit ->
                    found.unsearched().stream()
                        .map(why -> new Gap(visit.id(), Facet.REQUESTS, why)));
    return new VisitOutcome(
        visits, Stream.concat(outcome.gaps().stream(), gaps).toList(), outcome.traces());
  }
}
