package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.all;
import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.scan.rule.ClaimResult;
import java.util.List;

/** What the policy says in prose, and how it stands to what was seen. */
final class HtmlClaims {
  private HtmlClaims() {}

  static Html of(Report report) {
    if (report.claims().isEmpty()) {
      return all();
    }
    return with(
        "section",
        List.of("id", "claims"),
        el("h2", "Claims of the policy"),
        el(
            "p",
            "muted",
            text(
                "A claim is contradicted by what was seen, consistent with it, or not verifiable by"
                    + " a browser. None is called true.")),
        HtmlTables.scrolling(
            "Claims of the policy",
            HtmlTables.head("Claim", "Result", "The policy's words", "Why"),
            el("tbody", each(report.claims(), HtmlClaims::row))));
  }

  private static Html row(ClaimResult claim) {
    return el(
        "tr",
        with("th", List.of("scope", "row"), el("code", claim.claim().id())),
        el(
            "td",
            el("span", "label claim-" + Words.id(claim.result()), text(Words.of(claim.result())))),
        el("td", HtmlFindings.quote(claim.quote())),
        el(
            "td",
            text(claim.why()),
            el(
                "ul",
                each(
                    claim.evidence().stream()
                        .map(Shown::of)
                        .filter(shown -> shown.quote().isEmpty())
                        .limit(3)
                        .toList(),
                    shown -> el("li", "small", text(shown.text()))))));
  }
}
