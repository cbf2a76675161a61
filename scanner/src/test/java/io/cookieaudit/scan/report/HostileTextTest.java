package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Suppression;
import io.cookieaudit.scan.triage.Triage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site and its policy are written by strangers; a report is opened by people who trust it. */
class HostileTextTest {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  private static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style><script>alert(1)</script>",
          "<!--",
          "javascript:alert(1)",
          "\u001b]0;owned\u0007\u001b[2J\u001b[31m",
          "\u009b31m\u202egnp.exe\u2066\u200b\ufeff",
          "a\r\nFINDINGS none",
          "&lt;b&gt; &amp;",
          "lone \ud800 half");

  private static Report report(String text) {
    var quote = new Quote(text, 1, 2, text);
    ObservedCookie cookie =
        Example.cookie(
            text,
            text,
            ObservedLifetime.SESSION,
            new Initiator(Initiator.Kind.SCRIPT, Optional.of(text), 3, text, List.of(text)),
            Phase.BEFORE_CHOICE,
            5);
    var finding =
        new Finding(
            "undeclared-cookie",
            Severity.MEDIUM,
            Confidence.CERTAIN,
            "cookie/" + text,
            text,
            new Finding.Advice(text, text),
            List.of(
                new Evidence.Declared(quote),
                new Evidence.SeenCookie(text, cookie),
                new Evidence.SeenVisit(text, text),
                new Evidence.NotSeen(text, text)));
    List<RuleResult> results =
        List.of(
            new RuleResult.Failed("undeclared-cookie", List.of(finding), List.of(text)),
            new RuleResult.NotChecked("near-miss-name", text));
    Visit plain = Example.observed().visits().get(1);
    Visit visit =
        new Visit(
            text,
            plain.state(),
            plain.granted(),
            plain.signals(),
            1,
            true,
            new ConsentOutcome.Applied(text, 1, List.of(text), List.of(text)),
            plain.pages(),
            List.of(cookie),
            List.of(),
            plain.requests(),
            plain.storage(),
            plain.apiReads(),
            plain.flows());
    Observation observed =
        Example.withVisits(List.of(visit), List.of(new Gap(text, Facet.PAGE, text)));
    var frame =
        new Reports.Frame(
            Example.FRAME.tool(),
            Example.FRAME.lists(),
            host -> Optional.of(text),
            Optional.of(
                new PolicyUsed(
                    text,
                    text,
                    text,
                    Optional.of(text),
                    Optional.of(text),
                    Optional.empty(),
                    text)),
            Optional.of(Severity.MEDIUM),
            "eu",
            Example.FRAME.pages());
    DeclaredInventory declared =
        new DeclaredInventory(
            text,
            text,
            Optional.empty(),
            DeclaredInventory.Status.UNKNOWN,
            List.of(),
            List.of(),
            DeclaredInventory.Completeness.COMPLETE,
            Optional.empty(),
            Example.DECLARED.declarations());
    Triage triage =
        Triage.apply(
            List.of(finding),
            Optional.empty(),
            List.of(new Suppression(text + "x", text + "x", text + "x", text + "x")),
            Example.TODAY);
    return Reports.of(
        frame,
        Optional.of(declared),
        observed,
        results,
        List.of(
            new ClaimResult(
                DeclaredClaim.Kind.NOT_SOLD,
                quote,
                ClaimResult.Result.CONSISTENT,
                text,
                List.of())),
        triage);
  }

  private static List<String> texts() {
    return TEXTS;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void addsNothingToThePageThatActs(String text) {
    String html = ReportersTest.written("html", report(text));
    Document page = Jsoup.parse(html);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, iframe, object, embed, link, base, form, input")).isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute ->
                  assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style"));
    }
    assertThat(page.select("a[href]"))
        .allSatisfy(link -> assertThat(link.attr("href")).matches("#[a-z-]+|https://[a-z.-]+/.*"));
    assertThat(CONTROLS.matcher(html).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sendsNothingToTheTerminalThatActs(String text) {
    String plain = ReportersTest.written(TextReporter.PLAIN, report(text));
    assertThat(CONTROLS.matcher(plain).find()).isFalse();
    assertThat(plain.lines()).doesNotContain("FINDINGS none");
    String coloured = ReportersTest.written(new TextReporter(true, 80), report(text));
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]{1,4}m", "")).doesNotContain("\u001b");
  }

  @Test
  void showsInPlaceOfAnInvisibleCharacterItsNumber() {
    assertThat(Plain.of("a\u202eb\u001bc")).isEqualTo("a⟨U+202E⟩b⟨U+001B⟩c");
    assertThat(Plain.of("Datenschutz – Übersicht, 쿠키 🍪"))
        .isEqualTo("Datenschutz – Übersicht, 쿠키 🍪");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", " javascript:x", "data:text/html,x", "//evil.test"})
  void linksToTheWebOnly(String address) {
    var out = new StringBuilder();
    Html.with("a", List.of("href", address), Html.text("x")).to(out);
    assertThat(out).hasToString("<a>x</a>");
  }
}
