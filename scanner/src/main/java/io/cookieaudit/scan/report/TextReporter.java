package io.cookieaudit.scan.report;

import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.report.TextPage.Style;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a report for a terminal: the gravest findings first, the policy's words beside what was
 * seen, and the verdict in the last line, where the eye is when a scan ends.
 *
 * @param colours whether to colour; a file or a pipe wants none
 * @param width of the terminal in characters
 */
public record TextReporter(boolean colours, int width) implements Reporter {
  /** Without colours and for any terminal: the same bytes everywhere. */
  public static final TextReporter PLAIN = new TextReporter(false, 100);

  /** Enough to see what it is about; the other formats have all of it. */
  private static final int SHOWN_EVIDENCE = 3;

  private static final int LABEL = 11;
  private static final int UNDER_FINDING = 15;

  @Override
  public String format() {
    return "text";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    var page = new TextPage(colours, width);
    head(report, page);
    findings(report, page);
    claims(report, page);
    notChecked(report, page);
    list(page, "Suppressions to look at", Sentences.suppressions(report));
    list(page, "Lists to renew", Sentences.oldLists(report));
    list(page, "In the baseline and not seen now", report.triage().notSeenAgain());
    page.blank();
    page.line(
        styleOf(report.verdict()), Sentences.headline(report) + ". " + Sentences.verdict(report));
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void head(Report report, TextPage page) {
    page.line(
        Style.BOLD,
        "cookie-audit of %s, %s"
            .formatted(Sentences.subject(report), Words.time(report.startedAt())));
    page.blank();
    page.entry("Policy", LABEL, Style.NONE, Sentences.policy(report));
    report
        .policy()
        .ifPresent(
            used -> page.entry("", LABEL, Style.DIM, "chosen because " + used.chosenBecause()));
    Coverage coverage = report.coverage();
    page.entry(
        "Seen",
        LABEL,
        Style.NONE,
        report.observed().isEmpty()
            ? "nothing: the policy was read without an observation"
            : "%s in %s (%s)"
                .formatted(
                    Words.count(coverage.pages().size(), "page"),
                    Words.count(coverage.states().size(), "proven state"),
                    String.join(", ", coverage.states())));
    String label = "Not seen";
    for (String unseen : coverage.unseen()) {
      page.entry(label, LABEL, Style.YELLOW, unseen);
      label = "";
    }
    page.entry("Findings", LABEL, Style.NONE, Sentences.statuses(report));
  }

  private static void findings(Report report, TextPage page) {
    String rule = "";
    for (Judged judged : report.findings()) {
      Finding finding = judged.finding();
      String group = finding.severity() + finding.rule();
      if (!group.equals(rule)) {
        rule = group;
        page.blank();
        page.entry(
            Sentences.severity(finding.severity()),
            8,
            styleOf(finding.severity()),
            finding.rule() + ": " + Sentences.title(report, finding.rule()));
      }
      finding(judged, page);
    }
  }

  private static void finding(Judged judged, TextPage page) {
    Finding finding = judged.finding();
    page.blank();
    String sure = judged.stable() ? "" : " [not in every run]";
    page.entry(
        judged.status() == Status.NEW ? "  -" : "  " + Words.of(judged.status()) + ":",
        judged.status() == Status.NEW ? 4 : 14,
        judged.status() == Status.SUPPRESSED ? Style.DIM : Style.BOLD,
        finding.message() + sure);
    List<Shown> shown = finding.evidence().stream().map(Shown::of).toList();
    shown.stream().flatMap(one -> one.quote().stream()).forEach(quote -> quote(quote, page));
    List<Shown> observed = shown.stream().filter(one -> one.quote().isEmpty()).toList();
    observed.stream().limit(SHOWN_EVIDENCE).forEach(one -> observed(one, page));
    if (observed.size() > SHOWN_EVIDENCE) {
      page.entry(
          "", UNDER_FINDING, Style.DIM, "and " + (observed.size() - SHOWN_EVIDENCE) + " more");
    }
    advice("    in policy", finding.advice().policy(), page);
    advice("    on site", finding.advice().site(), page);
    judged
        .suppressedBy()
        .ifPresent(
            by ->
                page.entry(
                    "    because",
                    UNDER_FINDING,
                    Style.NONE,
                    "%s (%s, until %s)".formatted(by.reason(), by.owner(), by.until())));
    page.entry("", UNDER_FINDING, Style.DIM, finding.fingerprint());
  }

  private static void quote(Quote quote, TextPage page) {
    String words = quote.text().isEmpty() ? "" : "  “" + quote.text() + "”";
    page.entry("    declared", UNDER_FINDING, Style.BLUE, quote.place() + words);
  }

  private static void observed(Shown shown, TextPage page) {
    String place = shown.visit().orElse("");
    String when = place.isEmpty() || shown.when().isEmpty() ? place : place + ", " + shown.when();
    page.entry(
        "    observed",
        UNDER_FINDING,
        Style.NONE,
        when.isEmpty() ? shown.text() : when + ": " + shown.text());
  }

  private static void advice(String label, String advice, TextPage page) {
    if (!advice.isEmpty()) {
      page.entry(label, UNDER_FINDING, Style.NONE, advice);
    }
  }

  private static void claims(Report report, TextPage page) {
    if (report.claims().isEmpty()) {
      return;
    }
    page.blank();
    page.line(Style.BOLD, "Claims of the policy");
    for (ClaimResult claim : report.claims()) {
      page.entry(
          "  " + Words.of(claim.result()),
          18,
          claim.result() == ClaimResult.Result.CONTRADICTED ? Style.YELLOW : Style.NONE,
          "%s (%s): %s".formatted(claim.claim().id(), claim.quote().place(), claim.why()));
    }
  }

  private static void notChecked(Report report, TextPage page) {
    page.blank();
    page.entry(
        "Passed",
        LABEL,
        Style.NONE,
        report.passed().isEmpty() ? "none" : String.join(", ", report.passed()));
    list(
        page,
        "Not checked, or only in part",
        report.notChecked().stream().map(one -> one.rule() + ": " + one.why()).toList());
  }

  private static void list(TextPage page, String title, List<String> items) {
    if (!items.isEmpty()) {
      page.blank();
      page.line(Style.BOLD, title);
      items.forEach(item -> page.entry("  -", 4, Style.NONE, item));
    }
  }

  private static Style styleOf(Severity severity) {
    return switch (severity) {
      case HIGH -> Style.RED;
      case MEDIUM -> Style.YELLOW;
      case LOW, INFO -> Style.BLUE;
    };
  }

  private static Style styleOf(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> Style.GREEN;
      case FINDINGS -> Style.RED;
      case INCOMPLETE -> Style.YELLOW;
    };
  }
}
