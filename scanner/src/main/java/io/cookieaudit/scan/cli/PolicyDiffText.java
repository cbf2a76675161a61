package io.cookieaudit.scan.cli;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.diff.PolicyDiff;
import io.cookieaudit.scan.diff.PolicyDifference;
import io.cookieaudit.scan.report.Plain;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What two policies do not declare alike, for people. */
final class PolicyDiffText {
  private final PrintWriter out;

  PolicyDiffText(PrintWriter out) {
    this.out = out;
  }

  void print(PolicyDiff diff, DeclaredInventory before, DeclaredInventory after) {
    out.println("- " + name(before));
    out.println("+ " + name(after));
    if (diff.isEmpty()) {
      out.println("They declare the same.");
    }
    for (PolicyDifference difference : diff.differences()) {
      out.println("  " + Plain.of(line(difference)));
    }
  }

  private static String name(DeclaredInventory policy) {
    return Plain.of(
        "%s (%s, %s)"
            .formatted(
                policy.title(),
                policy.policy(),
                policy.effective().map(EffectiveDate::toString).orElse("no date")));
  }

  private static String line(PolicyDifference difference) {
    String what = difference.kind().name().toLowerCase(Locale.ROOT) + " " + difference.name();
    return switch (difference.change()) {
      case ADDED -> "+ %s  %s%s".formatted(what, difference.after(), lines(difference.is()));
      case REMOVED -> "- %s  %s%s".formatted(what, difference.before(), lines(difference.was()));
      case CHANGED ->
          "~ %s  %s%s → %s%s"
              .formatted(
                  what,
                  difference.before(),
                  lines(difference.was()),
                  difference.after(),
                  lines(difference.is()));
    };
  }

  private static String lines(List<Quote> quotes) {
    return quotes.isEmpty()
        ? ""
        : quotes.stream()
            .map(quote -> String.valueOf(quote.line()))
            .collect(Collectors.joining(", ", " (line ", ")"));
  }
}
