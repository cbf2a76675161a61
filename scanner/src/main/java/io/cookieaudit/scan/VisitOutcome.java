package io.cookieaudit.scan;

import io.cookieaudit.scan.flow.Traces;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a visit.
 *
 * @param visit none where it could not be made at all
 * @param gaps what was not seen
 * @param traces what was seen, unredacted
 */
record VisitOutcome(List<Visit> visit, List<Gap> gaps, Traces traces) {
  VisitOutcome {
    visit = List.copyOf(visit);
    gaps = List.copyOf(gaps);
  }

  /** The same, with something more that was not seen. */
  VisitOutcome and(Gap gap) {
    return new VisitOutcome(visit, Stream.concat(gaps.stream(), Stream.of(gap)).toList(), traces);
  }

  static VisitOutcome brokenOff(VisitPlan plan, String why) {
    return new VisitOutcome(List.of(), List.of(new Gap(plan.id(), Facet.PAGE, why)), Traces.none());
  }
}
