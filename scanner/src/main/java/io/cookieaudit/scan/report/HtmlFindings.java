package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.all;
import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.when;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Suppression;
import java.util.List;

/** The findings: the policy's words on one side, what was seen on the other. */
final class HtmlFindings {
  /** A finding met on hundreds of requests is understood after a few. */
  private static final int SHOWN_EVIDENCE = 8;

  private HtmlFindings() {}

  static Html of(Report report) {
    return with(
        "section",
        List.of("id", "findings", "class", "findings"),
        el("h2", "Findings"),
        when(report.findings().isEmpty(), el("p", "There are none.")),
        each(
            List.of(Severity.values()).reversed(),
            severity -> {
              List<Judged> of =
                  report.findings().stream()
                      .filter(judged -> judged.finding().severity() == severity)
                      .toList();
              return when(!of.isEmpty(), group(report, severity, of));
            }));
  }

  private static Html group(Report report, Severity severity, List<Judged> findings) {
    return el(
        "section",
        "severity " + Words.id(severity),
        el(
            "h3",
            "group",
            text(Words.of(severity)),
            el("span", "small", text(" " + Words.count(findings.size(), "finding")))),
        each(findings, judged -> finding(report, judged)));
  }

  private static Html finding(Report report, Judged judged) {
    Finding finding = judged.finding();
    List<Shown> shown = finding.evidence().stream().map(Shown::of).toList();
    List<Quote> quotes = shown.stream().flatMap(one -> one.quote().stream()).toList();
    List<Shown> observed = shown.stream().filter(one -> one.quote().isEmpty()).toList();
    return with(
        "article",
        List.of("class", "finding", "data-status", Words.id(judged.status())),
        el(
            "p",
            "labels",
            el("span", "label " + Words.id(finding.severity()), text(Words.of(finding.severity()))),
            el("span", "label", text(Words.of(judged.status()))),
            el("span", "label", text(Words.of(finding.confidence()))),
            when(!judged.stable(), el("span", "label", text("not in every run"))),
            el("span", "small", text(Sentences.title(report, finding.rule())))),
        el("h4", finding.message()),
        el("div", "sides", declared(quotes), observed(observed)),
        advice(finding.advice()),
        judged.suppressedBy().map(HtmlFindings::suppressed).orElse(all()),
        why(report, finding.rule()),
        suppress(finding.fingerprint()));
  }

  private static Html declared(List<Quote> quotes) {
    return el(
        "div",
        "side",
        el("h5", "The policy declares"),
        when(quotes.isEmpty(), el("p", "muted", text("Nothing about it."))),
        each(quotes, HtmlFindings::quote));
  }

  static Html quote(Quote quote) {
    String lines =
        quote.endLine() > quote.line() ? quote.place() + "–" + quote.endLine() : quote.place();
    return el(
        "figure",
        when(!quote.text().isEmpty(), el("blockquote", quote.text())),
        el("figcaption", el("code", lines)));
  }

  private static Html observed(List<Shown> observed) {
    return el(
        "div",
        "side",
        el("h5", "Observed"),
        when(observed.isEmpty(), el("p", "muted", text("The policy's own text is the evidence."))),
        el(
            "ul",
            "evidence",
            each(
                observed.stream().limit(SHOWN_EVIDENCE).toList(),
                one ->
                    el(
                        "li",
                        when(
                            one.visit().isPresent(),
                            el("span", "state", text(one.visit().orElse("")))),
                        text(one.text()),
                        when(
                            !one.when().isEmpty(),
                            el(
                                "span",
                                "small when",
                                text(
                                    one.when()
                                        + one.page().map(page -> ", on " + page).orElse(""))))))),
        when(
            observed.size() > SHOWN_EVIDENCE,
            el(
                "p",
                "small",
                text(
                    "and %d more, all in the JSON report"
                        .formatted(observed.size() - SHOWN_EVIDENCE)))));
  }

  private static Html advice(Finding.Advice advice) {
    return el(
        "dl",
        "advice",
        when(!advice.policy().isEmpty(), all(el("dt", "In the policy"), el("dd", advice.policy()))),
        when(!advice.site().isEmpty(), all(el("dt", "On the site"), el("dd", advice.site()))));
  }

  private static Html suppressed(Suppression by) {
    return el(
        "p",
        "small",
        text("Suppressed by %s until %s: %s".formatted(by.owner(), by.until(), by.reason())));
  }

  private static Html why(Report report, String rule) {
    RulePage about = report.pages().get(rule);
    if (about == null || about.sections().isEmpty()) {
      return all();
    }
    return el(
        "details",
        el("summary", "About this rule: " + rule),
        each(
            about.sections(),
            section -> all(el("h5", section.heading()), MarkdownHtml.of(section.text()))));
  }

  private static Html suppress(String fingerprint) {
    String quoted = "\"" + fingerprint.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return el(
        "details",
        el("summary", el("code", "fingerprint", text(fingerprint))),
        el("p", "To suppress it, add this to the suppressions file and fill it in:"),
        el(
            "pre",
            el(
                "code",
                text("suppressions:"),
                el("br"),
                text("  - fingerprint: " + quoted),
                el("br"),
                text("    reason:"),
                el("br"),
                text("    owner:"),
                el("br"),
                text("    until:"))));
  }
}
