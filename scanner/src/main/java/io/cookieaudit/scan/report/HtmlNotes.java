package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.all;
import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.when;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.rule.Jurisdiction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of the page: what was not checked, gaps and warnings, and how the scan was made. */
final class HtmlNotes {
  private HtmlNotes() {}

  static Html of(Report report) {
    return all(notChecked(report), suppressions(report), settings(report));
  }

  private static Html notChecked(Report report) {
    return with(
        "section",
        List.of("id", "not-checked"),
        el("h2", "Not checked, passed, gaps"),
        when(report.notChecked().isEmpty(), el("p", "Every rule could be answered in full.")),
        when(
            !report.notChecked().isEmpty(),
            HtmlTables.scrolling(
                "Rules that were not checked, or only in part",
                HtmlTables.head("Rule", "Why"),
                el(
                    "tbody",
                    each(
                        report.notChecked(),
                        one ->
                            el(
                                "tr",
                                with("th", List.of("scope", "row"), el("code", one.rule())),
                                el("td", one.why())))))),
        el(
            "p",
            text("Passed: "),
            text(report.passed().isEmpty() ? "none" : String.join(", ", report.passed()))),
        when(
            !report.coverage().gaps().isEmpty(),
            HtmlTables.scrolling(
                "Gaps of the observation",
                HtmlTables.head("Visit", "What", "Why"),
                el(
                    "tbody",
                    each(
                        report.coverage().gaps(),
                        gap ->
                            el(
                                "tr",
                                with("th", List.of("scope", "row"), text(gap.visit())),
                                el("td", Words.of(gap.facet())),
                                el("td", gap.why())))))));
  }

  private static Html suppressions(Report report) {
    List<String> notes = Sentences.suppressions(report);
    List<String> gone = report.triage().notSeenAgain();
    return with(
        "section",
        List.of("id", "suppressions"),
        when(!notes.isEmpty(), all(el("h2", "Suppressions to look at"), items(notes))),
        when(!gone.isEmpty(), all(el("h2", "In the baseline and not seen now"), items(gone))));
  }

  private static Html items(List<String> items) {
    return el("ul", each(items, item -> el("li", item)));
  }

  private static Html settings(Report report) {
    return with(
        "section",
        List.of("id", "settings"),
        el("h2", "How this was made"),
        report.observed().map(seen -> scan(seen, report.jurisdiction())).orElse(all()),
        when(
            !report.lists().isEmpty(),
            HtmlTables.scrolling(
                "Lists that rules looked things up in",
                HtmlTables.head("List", "Date", "Entries"),
                el(
                    "tbody",
                    each(
                        report.lists(),
                        list ->
                            el(
                                "tr",
                                with("th", List.of("scope", "row"), text(list.name())),
                                el("td", list.date().toString()),
                                HtmlTables.number(list.entries())))))),
        oldLists(Sentences.oldLists(report)));
  }

  private static Html oldLists(List<String> notes) {
    return when(!notes.isEmpty(), all(el("h3", "Lists to renew"), items(notes)));
  }

  private static Html scan(Observation observed, String jurisdiction) {
    Settings settings = observed.settings();
    BrowserInfo browser = observed.browser();
    return all(
        el(
            "dl",
            "terms",
            term("Browser", browser.name() + " " + browser.version()),
            term("Third-party cookies get through", yes(browser.selfChecks().thirdPartyCookies())),
            term("Automation hidden", yes(browser.selfChecks().automationHidden())),
            term(
                "States asked for",
                Stream.concat(
                        settings.states().stream().map(ConsentState::id),
                        settings.extras().stream())
                    .collect(Collectors.joining(", "))),
            term(
                "Severities follow the law of",
                Jurisdiction.of(jurisdiction)
                    .map(one -> "%s, as of %s".formatted(one.name(), one.asOf()))
                    .orElse(jurisdiction)),
            term("Pages a state", "at most " + settings.pages()),
            term(
                "Page life watched",
                settings.dwellSeconds()
                    + " s after load"
                    + (settings.realTime() ? ", by the real clock" : "")),
            when(
                settings.delayMs() > 0,
                term("Between two pages of a host", settings.delayMs() + " ms")),
            when(!settings.vantage().isEmpty(), term("Seen from", settings.vantage())),
            term("Locale, time zone", settings.locale() + ", " + settings.timezone()),
            term("Viewport", settings.viewport()),
            term("User agent", settings.userAgent()),
            term("Sandbox", settings.sandbox() ? "on" : "off"),
            term("Certificates", settings.insecure() ? "not verified" : "verified"),
            term(
                "Began, ended",
                Words.time(observed.startedAt()) + ", " + Words.time(observed.endedAt()))),
        when(
            !settings.warnings().isEmpty(), all(el("h3", "Warnings"), items(settings.warnings()))));
  }

  private static Html term(String term, String value) {
    return all(el("dt", term), el("dd", value));
  }

  private static String yes(boolean answer) {
    return answer ? "yes" : "no";
  }
}
