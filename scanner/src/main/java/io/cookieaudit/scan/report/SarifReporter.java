package io.cookieaudit.scan.report;

import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.json.Json;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF
 * 2.1.0</a>, which code hosting sites show beside the lines of the policy. A finding is placed at
 * the policy's own words where it contradicts some, otherwise at the policy as a whole. What was
 * not checked is a notification of the run, never a silent pass.
 */
final class SarifReporter implements Reporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The first version of how fingerprints are made; a change would make every finding new. */
  private static final String FINGERPRINT = "cookieAudit/v1";

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    out.write(Json.write(log(report).map()).getBytes(StandardCharsets.UTF_8));
  }

  private static Fields log(Report report) {
    List<String> rules = List.copyOf(rules(report));
    Fields run =
        new Fields()
            .put("tool", new Fields().put("driver", driver(report, rules)))
            .put(
                "automationDetails",
                new Fields().put("id", "cookie-audit/" + Sentences.subject(report) + "/"))
            .put("invocations", List.of(invocation(report)))
            .some("artifacts", artifacts(report))
            .put(
                "results",
                report.findings().stream()
                    .map(judged -> result(report, judged, rules.indexOf(judged.finding().rule())))
                    .toList())
            .put("columnKind", "utf16CodeUnits");
    return new Fields().put("$schema", SCHEMA).put("version", "2.1.0").put("runs", List.of(run));
  }

  /** Every rule that the report knows of, also those that passed, in a stable order. */
  private static Set<String> rules(Report report) {
    var rules = new TreeSet<>(report.pages().keySet());
    report.findings().forEach(judged -> rules.add(judged.finding().rule()));
    report.notChecked().forEach(notChecked -> rules.add(notChecked.rule()));
    return rules;
  }

  private static Fields driver(Report report, List<String> rules) {
    return new Fields()
        .put("name", "cookie-audit")
        .put("semanticVersion", report.tool().version())
        .put("rules", rules.stream().map(rule -> rule(report, rule)).toList());
  }

  private static Fields rule(Report report, String rule) {
    var fields = new Fields().put("id", rule);
    RulePage page = report.pages().get(rule);
    if (page == null) {
      return fields;
    }
    String what = page.section("What it reports");
    return fields
        .put("shortDescription", message(page.title()))
        .maybe("fullDescription", Optional.of(what).filter(t -> !t.isEmpty()).map(t -> message(t)))
        .put("help", new Fields().put("text", page.markdown()).put("markdown", page.markdown()))
        .put("properties", new Fields().words("tags", List.of("privacy", "cookies")));
  }

  private static Fields invocation(Report report) {
    var notes = new ArrayList<Fields>();
    report.coverage().unseen().forEach(unseen -> notes.add(note("warning", unseen)));
    for (RuleResult.NotChecked one : report.notChecked()) {
      notes.add(
          note("note", "not checked: " + one.rule() + ": " + one.why())
              .put("associatedRule", new Fields().put("id", one.rule())));
    }
    return new Fields()
        .put("executionSuccessful", report.verdict() != Verdict.INCOMPLETE)
        .put("exitCode", report.verdict().exitCode())
        .put("startTimeUtc", report.startedAt().toString())
        .some("toolExecutionNotifications", notes);
  }

  private static Fields note(String level, String text) {
    return new Fields().put("level", level).put("message", message(text));
  }

  private static List<Fields> artifacts(Report report) {
    return report
        .policy()
        .map(
            policy ->
                List.of(
                    new Fields()
                        .put("location", artifact(report, policy.document()))
                        .maybe(
                            "hashes",
                            Optional.of(policy.sha256())
                                .filter(hash -> !hash.isEmpty())
                                .map(hash -> new Fields().put("sha-256", hash)))))
        .orElse(List.of());
  }

  private static Fields result(Report report, Judged judged, int index) {
    Finding finding = judged.finding();
    List<Shown> shown = finding.evidence().stream().map(Shown::of).toList();
    List<Quote> quotes = shown.stream().flatMap(one -> one.quote().stream()).toList();
    return new Fields()
        .put("ruleId", finding.rule())
        .put("ruleIndex", index)
        .put("level", level(finding.severity()))
        .put("message", message(text(finding, shown)))
        .some("locations", locations(report, finding, quotes))
        .some(
            "relatedLocations", quotes.stream().skip(1).map(quote -> place(report, quote)).toList())
        .put("partialFingerprints", new Fields().put(FINGERPRINT, finding.fingerprint()))
        .put("baselineState", judged.status() == Status.KNOWN ? "unchanged" : "new")
        .some("suppressions", suppressions(judged))
        .put(
            "properties",
            new Fields()
                .put("severity", Words.id(finding.severity()))
                .put("confidence", Words.id(finding.confidence()))
                .put("stable", judged.stable())
                .put("fingerprint", finding.fingerprint()));
  }

  /** The message, and below it what was seen and what can be done, since viewers show no more. */
  private static String text(Finding finding, List<Shown> shown) {
    var text = new StringBuilder(finding.message());
    shown.stream()
        .filter(one -> one.quote().isEmpty())
        .forEach(
            one ->
                text.append("\nObserved")
                    .append(one.visit().map(visit -> " (" + visit + ")").orElse(""))
                    .append(": ")
                    .append(one.text()));
    if (!finding.advice().policy().isEmpty()) {
      text.append("\nIn the policy: ").append(finding.advice().policy());
    }
    if (!finding.advice().site().isEmpty()) {
      text.append("\nOn the site: ").append(finding.advice().site());
    }
    return text.toString();
  }

  private static List<Fields> suppressions(Judged judged) {
    return judged
        .suppressedBy()
        .map(
            by ->
                List.of(
                    new Fields()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put(
                            "justification",
                            "%s (%s, until %s)".formatted(by.reason(), by.owner(), by.until()))))
        .orElse(List.of());
  }

  private static List<Fields> locations(Report report, Finding finding, List<Quote> quotes) {
    List<Fields> logical =
        List.of(new Fields().put("fullyQualifiedName", finding.subject()).put("kind", "object"));
    Optional<Fields> place =
        quotes.stream()
            .findFirst()
            .map(quote -> place(report, quote))
            .or(() -> report.policy().map(policy -> top(report, policy.document())));
    return List.of(place.orElseGet(Fields::new).put("logicalLocations", logical));
  }

  /** Of what the policy does not say there is no line; viewers need one, and take the first. */
  private static Fields top(Report report, String document) {
    return new Fields()
        .put(
            "physicalLocation",
            new Fields()
                .put("artifactLocation", artifact(report, document))
                .put("region", new Fields().put("startLine", 1)));
  }

  private static Fields place(Report report, Quote quote) {
    var region =
        new Fields()
            .put("startLine", Math.max(1, quote.line()))
            .put("endLine", Math.max(1, Math.max(quote.line(), quote.endLine())));
    if (!quote.text().isEmpty()) {
      region.put("snippet", message(quote.text()));
    }
    return new Fields()
        .put(
            "physicalLocation",
            new Fields()
                .put("artifactLocation", artifact(report, quote.document()))
                .put("region", region));
  }

  /** The address of a policy from the web; otherwise the file as it was named. */
  private static Fields artifact(Report report, String document) {
    String from =
        report
            .policy()
            .filter(policy -> policy.document().equals(document))
            .flatMap(policy -> policy.url().or(policy::file))
            .orElse(document);
    return new Fields().put("uri", uri(from));
  }

  private static String uri(String from) {
    if (from.startsWith("http://") || from.startsWith("https://")) {
      return from;
    }
    try {
      return new URI(from.startsWith("/") ? "file" : null, null, from.replace('\\', '/'), null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      return "policy";
    }
  }

  private static Fields message(String text) {
    return new Fields().put("text", Plain.lines(text));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }
}
