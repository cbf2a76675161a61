package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.all;
import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.when;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.Arrays;
import java.util.List;

/** All cookies and all third parties, declared and observed side by side. */
final class HtmlTables {
  private HtmlTables() {}

  static Html cookies(Report report) {
    List<CookieRow> rows = CookieRow.of(report);
    return with(
        "section",
        List.of("id", "cookies"),
        el("h2", "Cookies, declared and observed"),
        when(rows.isEmpty(), el("p", "None were declared and none were seen.")),
        when(
            !rows.isEmpty(),
            scrolling(
                "Cookies, declared and observed",
                el(
                    "thead",
                    el(
                        "tr",
                        with("td", List.of("class", "corner")),
                        side("The policy declares", "3"),
                        side("Observed", "5")),
                    row(
                        List.of(
                            "Name",
                            "Purpose",
                            "Lifetime",
                            "Provider",
                            "Domain",
                            "Lifetime",
                            "Set by",
                            "First seen",
                            "In visits"))),
                el("tbody", each(rows, HtmlTables::cookie)))));
  }

  private static Html side(String words, String columns) {
    return with("th", List.of("scope", "colgroup", "colspan", columns), text(words));
  }

  private static Html cookie(CookieRow row) {
    return el(
        "tr",
        with("th", List.of("scope", "row"), el("code", row.name())),
        row.declared().map(HtmlTables::declared).orElseGet(() -> none("3", "not declared")),
        row.observed().map(cookie -> observed(row, cookie)).orElseGet(() -> none("5", "not seen")));
  }

  private static Html none(String columns, String words) {
    return with("td", List.of("class", "missing", "colspan", columns), text(words));
  }

  private static Html declared(DeclaredCookie cookie) {
    String purpose =
        cookie.purpose() == Purpose.UNSTATED ? "not stated" : Words.of(cookie.purpose());
    return all(
        el(
            "td",
            text(purpose),
            cookie
                .purposeWritten()
                .filter(written -> !written.equalsIgnoreCase(purpose))
                .map(written -> el("span", "small when", text(written)))
                .orElse(all())),
        el("td", Words.lifetime(cookie.lifetime())),
        el("td", cookie.provider().orElse("not stated")));
  }

  private static Html observed(CookieRow row, ObservedCookie cookie) {
    return all(
        el(
            "td",
            text(cookie.domain()),
            el("span", "small when", text(Words.of(cookie.party()) + " party"))),
        el("td", Words.lifetime(cookie.lifetime())),
        el("td", "url", text(Words.initiator(cookie.setBy()))),
        el(
            "td",
            text(row.firstVisit()),
            el("span", "small when", text(Words.when(cookie.phase())))),
        el("td", String.join(", ", row.visits())));
  }

  static Html parties(Report report) {
    if (report.observed().isEmpty()) {
      return all();
    }
    List<PartyRow> rows = PartyRow.of(report.observed().get());
    return with(
        "section",
        List.of("id", "parties"),
        el("h2", "Third parties"),
        when(rows.isEmpty(), el("p", "No request left for another party.")),
        when(
            !rows.isEmpty(),
            scrolling(
                "Requests to third parties",
                head(
                    "Host",
                    "Company",
                    "Requests",
                    "Beacons",
                    "With cookies",
                    "Types",
                    "First seen",
                    "In visits"),
                el(
                    "tbody",
                    each(
                        rows,
                        row ->
                            el(
                                "tr",
                                with("th", List.of("scope", "row"), text(row.host)),
                                el("td", report.companies().getOrDefault(row.host, "not known")),
                                number(row.requests),
                                number(row.beacons),
                                number(row.withCookies),
                                el("td", String.join(", ", row.types)),
                                el("td", row.firstSeen),
                                el("td", String.join(", ", row.visits))))))));
  }

  static Html number(long number) {
    return el("td", "figure", text(Long.toString(number)));
  }

  static Html head(String... columns) {
    return el("thead", row(Arrays.asList(columns)));
  }

  private static Html row(List<String> columns) {
    return el("tr", each(columns, name -> with("th", List.of("scope", "col"), text(name))));
  }

  /** A table that scrolls by itself on a narrow screen, and can be reached by keyboard to do so. */
  static Html scrolling(String caption, Html... parts) {
    return with(
        "div",
        List.of("class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption),
        el("table", el("caption", caption), all(parts)));
  }
}
