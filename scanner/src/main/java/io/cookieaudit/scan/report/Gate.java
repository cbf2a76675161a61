package io.cookieaudit.scan.report;

import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import java.util.List;
import java.util.Optional;

/** Which findings make a run fail, and what the whole run came to. */
final class Gate {
  private Gate() {}

  static boolean counts(Judged judged, Optional<Severity> failOn) {
    return judged.status() == Status.NEW
        && judged.stable()
        && failOn.filter(least -> judged.finding().severity().compareTo(least) >= 0).isPresent()
        && !dependsOnCoverage(judged.finding());
  }

  static Verdict verdict(List<Judged> findings, List<String> unseen, Optional<Severity> failOn) {
    if (findings.stream().anyMatch(judged -> counts(judged, failOn))) {
      return Verdict.FINDINGS;
    }
    return unseen.isEmpty() ? Verdict.CLEAN : Verdict.INCOMPLETE;
  }

  /**
   * A note that something declared was not met on the way says as much about the way as about the
   * site. It is worth reading and never makes a run fail, whatever the threshold.
   */
  private static boolean dependsOnCoverage(Finding finding) {
    return finding.severity() == Severity.INFO
        && finding.evidence().stream().anyMatch(Evidence.NotSeen.class::isInstance);
  }
}
