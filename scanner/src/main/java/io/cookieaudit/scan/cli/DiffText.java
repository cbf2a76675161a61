package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.diff.Difference;
import io.cookieaudit.scan.diff.ObservationDiff;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.report.Plain;
import java.io.PrintWriter;
import java.util.List;

/** What differs between two observations, for people. */
final class DiffText {
  private final PrintWriter out;

  DiffText(PrintWriter out) {
    this.out = out;
  }

  void print(ObservationDiff diff) {
    if (diff.isEmpty()) {
      out.println("Nothing differs.");
    }
    String visit = "";
    for (Difference difference : diff.differences()) {
      if (!difference.visit().equals(visit)) {
        visit = difference.visit();
        out.println(Plain.of(visit));
      }
      out.println("  " + Plain.of(line(difference)));
    }
    notSeen("older", diff.unseenBefore());
    notSeen("newer", diff.unseenAfter());
  }

  private static String line(Difference difference) {
    String subject = difference.subject();
    return switch (difference.change()) {
      case ADDED -> "+ " + subject + detail(difference.after());
      case REMOVED -> "- " + subject + detail(difference.before());
      case CHANGED -> "~ %s  %s → %s".formatted(subject, difference.before(), difference.after());
    };
  }

  private static String detail(String detail) {
    return detail.isEmpty() ? "" : "  " + detail;
  }

  private void notSeen(String which, List<Gap> gaps) {
    if (!gaps.isEmpty()) {
      out.printf("The %s observation could not see everything:%n", which);
      gaps.forEach(gap -> out.printf("  %s: %s%n", Plain.of(gap.visit()), Plain.of(gap.why())));
    }
  }
}
