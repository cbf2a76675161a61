package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.all;
import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.when;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first screen: the verdict, what it rests on, and what it does not cover. */
final class HtmlSummary {
  /** More rows than this and the table of pages would push the findings away. */
  private static final int PAGES_SHOWN = 12;

  private HtmlSummary() {}

  static Html of(Report report) {
    return el(
        "header",
        with(
            "p",
            List.of("class", "eyebrow"),
            text("Cookie audit · " + Words.time(report.startedAt()))),
        el("h1", siteName(report)),
        el(
            "div",
            "verdict " + Words.id(report.verdict()),
            el("p", "headline", text(Sentences.headline(report))),
            el("p", Sentences.verdict(report))),
        counts(report),
        el("div", "columns", basis(report), notSeen(report)),
        coverage(report),
        contents(report));
  }

  static String siteName(Report report) {
    return report.site().hosts().isEmpty()
        ? Sentences.subject(report)
        : report.site().hosts().getFirst();
  }

  private static Html counts(Report report) {
    List<Severity> gravestFirst = List.of(Severity.values()).reversed();
    return with(
        "ul",
        List.of("class", "counts", "aria-label", "Findings by severity"),
        each(
            gravestFirst,
            severity -> {
              long number = Sentences.count(report, severity);
              return el(
                  "li",
                  "count " + (number == 0 ? "none" : Words.id(severity)),
                  el("span", "number", text(Long.toString(number))),
                  el("span", "word", text(" " + Words.of(severity))));
            }),
        el(
            "li",
            "count statuses",
            el("span", "word", text(Sentences.statuses(report))),
            el(
                "span",
                "small",
                text(
                    report
                        .failOn()
                        .map(least -> "new ones count from " + Words.of(least))
                        .orElse("none counts")))));
  }

  private static Html basis(Report report) {
    return el(
        "section",
        el("h2", "Held to this policy"),
        report
            .policy()
            .map(policy -> policy(policy, report.declared()))
            .orElseGet(() -> el("p", "None was given and none was found.")));
  }

  private static Html policy(PolicyUsed policy, Optional<DeclaredInventory> declared) {
    String title =
        declared.map(DeclaredInventory::title).filter(t -> !t.isBlank()).orElse(policy.id());
    String url = policy.url().orElse("");
    return all(
        el(
            "p",
            el("span", "strong", text("“" + title + "”")),
            text(policy.effective().map(date -> ", effective " + date).orElse(", undated"))),
        el(
            "p",
            text("From "),
            url.isEmpty()
                ? el("code", policy.document())
                : with("a", List.of("href", url, "rel", "noreferrer nofollow"), text(url)),
            text(". Chosen because " + policy.chosenBecause())),
        el(
            "p",
            "small",
            text(declared.map(HtmlSummary::size).orElse("")),
            text("Id "),
            el("code", policy.id()),
            text(", SHA-256 "),
            el(
                "code",
                policy.sha256().substring(0, Math.min(12, policy.sha256().length())) + "…")));
  }

  private static String size(DeclaredInventory declared) {
    return "%s named, list %s. "
        .formatted(
            Words.count(declared.cookies().count(), "item"), Words.of(declared.completeness()));
  }

  private static Html notSeen(Report report) {
    List<String> unseen = report.coverage().unseen();
    return el(
        "section",
        el("h2", "Not seen, not checked"),
        when(
            unseen.isEmpty(),
            el(
                "p",
                report.observed().isEmpty()
                    ? "Nothing was observed: the policy was read on its own."
                    : "All states and pages that were asked for were seen.")),
        el("ul", each(unseen, reason -> el("li", reason))),
        when(
            !report.notChecked().isEmpty(),
            el(
                "p",
                with(
                    "a",
                    List.of("href", "#not-checked"),
                    text(
                        Words.count(report.notChecked().size(), "rule")
                            + " not checked, or only in part")))));
  }

  private static Html coverage(Report report) {
    if (report.observed().isEmpty()) {
      return all();
    }
    Observation observed = report.observed().get();
    List<String> pages = report.coverage().pages();
    var heads = new ArrayList<Html>();
    heads.add(with("th", List.of("scope", "col"), text("Page")));
    observed.visits().forEach(visit -> heads.add(visitHead(visit)));
    Map<String, Map<String, PageLoad>> loads = new HashMap<>();
    observed
        .visits()
        .forEach(
            visit -> {
              Map<String, PageLoad> byUrl =
                  loads.computeIfAbsent(visit.id(), id -> new HashMap<>());
              visit.pages().forEach(page -> byUrl.putIfAbsent(page.url(), page));
            });
    return el(
        "section",
        el("h2", "What was looked at"),
        HtmlTables.scrolling(
            "Pages and consent states",
            el("thead", new Html.Element("tr", List.of(), heads)),
            el(
                "tbody",
                each(
                    pages.stream().limit(PAGES_SHOWN).toList(),
                    url ->
                        el(
                            "tr",
                            with("th", List.of("scope", "row", "class", "url"), text(url)),
                            each(
                                observed.visits(),
                                visit -> cell(loads.getOrDefault(visit.id(), Map.of()), url)))))),
        when(
            pages.size() > PAGES_SHOWN,
            el("p", "small", text("and " + Words.count(pages.size() - PAGES_SHOWN, "more page")))));
  }

  private static Html visitHead(Visit visit) {
    return with(
        "th",
        List.of("scope", "col"),
        text(visit.id()),
        el("br"),
        el("span", visit.proven() ? "good small" : "bad small", text(outcome(visit))));
  }

  static String outcome(Visit visit) {
    return switch (visit.outcome()) {
      case ConsentOutcome.NothingToDo needless -> "nothing chosen";
      case ConsentOutcome.Applied applied -> "proven";
      case ConsentOutcome.NoBanner none -> "no banner";
      case ConsentOutcome.NotOffered refused -> "not offered";
      case ConsentOutcome.Unproven unproven -> "not proven";
      case ConsentOutcome.Failed failed -> "failed";
    };
  }

  private static Html cell(Map<String, PageLoad> loads, String url) {
    PageLoad page = loads.get(url);
    if (page == null) {
      return el("td", "bad", text("not loaded"));
    }
    if (page.status() == 0 || page.status() >= 400) {
      return el("td", "bad", text(page.status() == 0 ? "no answer" : "answered " + page.status()));
    }
    return page.settled().complete()
        ? el("td", "good", text("seen, " + Words.seconds(page.settled().pageMs())))
        : el("td", "bad", text("cut short, " + Words.seconds(page.settled().pageMs())));
  }

  private static Html contents(Report report) {
    return with(
        "nav",
        List.of("aria-label", "Contents"),
        link("findings", "Findings (" + report.findings().size() + ")"),
        when(!report.claims().isEmpty(), link("claims", "Claims (" + report.claims().size() + ")")),
        link("cookies", "Cookies"),
        when(
            report.observed().isPresent(),
            all(link("parties", "Third parties"), link("timeline", "Timeline"))),
        link("not-checked", "Not checked"),
        link("settings", "Settings"),
        when(
            report.count(Status.SUPPRESSED) > 0 || !Sentences.suppressions(report).isEmpty(),
            link("suppressions", "Suppressions")));
  }

  private static Html link(String id, String words) {
    return with("a", List.of("href", "#" + id), text(words));
  }
}
