package io.cookieaudit.scan.report;

import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a summary for a pull request or a job's page, in GitHub's flavour of Markdown. Texts of
 * the site and of the policy are shown as they are and do nothing: no links, no mentions, no HTML.
 */
final class MarkdownReporter implements Reporter {
  /** A comment on GitHub holds 65,536 characters; the other formats have all of it. */
  private static final int MOST_FINDINGS = 40;

  private static final int MOST_CHARACTERS = 400;

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    var page = new StringBuilder();
    page.append("## cookie-audit: %s\n\n".formatted(text(Sentences.headline(report))));
    page.append(text(Sentences.verdict(report))).append("\n\n");
    page.append("| | |\n|---|---|\n");
    row(page, "Site", code(Sentences.subject(report)));
    row(page, "Policy", text(Sentences.policy(report)));
    row(
        page,
        "Seen",
        report.observed().isEmpty()
            ? "nothing: the policy was read without an observation"
            : "%s in %s"
                .formatted(
                    Words.count(report.coverage().pages().size(), "page"),
                    text(String.join(", ", report.coverage().states()))));
    row(page, "Findings", Sentences.statuses(report));
    findings(page, report);
    folded(page, "Not seen", report.coverage().unseen());
    folded(
        page,
        "Not checked, or only in part",
        report.notChecked().stream().map(one -> one.rule() + ": " + one.why()).toList());
    folded(page, "Suppressions to look at", Sentences.suppressions(report));
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("| %s | %s |\n".formatted(name, value));
  }

  private static void findings(StringBuilder page, Report report) {
    List<Judged> shown =
        report.findings().stream().filter(judged -> judged.status() == Status.NEW).toList();
    if (!shown.isEmpty()) {
      page.append("\n| | Finding | Declared | Rule |\n|---|---|---|---|\n");
      shown.stream().limit(MOST_FINDINGS).forEach(judged -> page.append(line(judged)));
      if (shown.size() > MOST_FINDINGS) {
        page.append("\nand %d more\n".formatted(shown.size() - MOST_FINDINGS));
      }
    }
  }

  private static String line(Judged judged) {
    Finding finding = judged.finding();
    String declared =
        finding.evidence().stream()
            .map(Shown::of)
            .flatMap(shown -> shown.quote().stream())
            .findFirst()
            .map(
                quote ->
                    text(quote.place())
                        + (quote.text().isEmpty() ? "" : ": " + text("“" + quote.text() + "”")))
            .orElse("");
    return "| **%s** | %s%s | %s | `%s` |\n"
        .formatted(
            Words.of(finding.severity()),
            text(finding.message()),
            judged.stable() ? "" : " (not in every run)",
            declared,
            finding.rule());
  }

  private static void folded(StringBuilder page, String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    page.append("\n<details><summary>%s (%d)</summary>\n\n".formatted(title, items.size()));
    items.forEach(item -> page.append("- ").append(text(item)).append('\n'));
    page.append("\n</details>\n");
  }

  /** Every character that Markdown would act on is escaped; see the CommonMark specification. */
  private static String text(String raw) {
    String plain = Plain.of(raw);
    String cut =
        plain.codePointCount(0, plain.length()) <= MOST_CHARACTERS
            ? plain
            : plain.substring(0, plain.offsetByCodePoints(0, MOST_CHARACTERS)) + " …";
    return cut.replaceAll("([\\\\`*_{}\\[\\]()#+!|~$:])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        // What begins with these would notify a person, or link.
        .replace("@", "&#64;")
        .replace("www.", "www&#46;");
  }

  private static String code(String raw) {
    return "`" + Plain.of(raw).replace('`', '\'').replace("|", "\\|") + "`";
  }
}
