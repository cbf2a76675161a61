package io.cookieaudit.scan;

import io.cookieaudit.scan.flow.Traces;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;

/**
 * What came of a visit.
 *
 * @param visit none where even the second attempt failed
 * @param gaps what was not seen
 * @param traces what was seen, unredacted
 */
record VisitOutcome(List<Visit> visit, List<Gap> gaps, Traces traces) {
  VisitOutcome {
    visit = List.copyOf(visit);
    gaps = List.copyOf(gaps);
  }

  static VisitOutcome brokenOff(VisitPlan plan, String why) {
    return new VisitOutcome(List.of(), List.of(new Gap(plan.id(), Facet.PAGE, why)), Traces.none());
  }
}
