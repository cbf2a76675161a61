package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Visit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReporterTest {
  private static final Document PAGE =
      Jsoup.parse(ReportersTest.written("html", Example.report(Example.withGap())));

  @Test
  void saysTheVerdictFirst() {
    assertThat(PAGE.expectFirst("header .verdict").text()).startsWith("4 new findings");
    assertThat(PAGE.expectFirst("h1").text()).isEqualTo("shop.lindenhof.test");
  }

  @Test
  void saysOnTheFirstScreenWhatWasNotSeen() {
    assertThat(PAGE.expectFirst("header").text())
        .contains("How Lindenhof uses cookies", "effective 2026-03-01", "linked in the footer")
        .contains("the page stood still after 11.4 s", "2 rules not checked", "cut short, 11.4 s");
  }

  @Test
  void showsThePolicysWordsBesideWhatWasObserved() {
    Element finding =
        PAGE.select("article.finding").stream()
            .filter(article -> article.expectFirst("h4").text().contains("declared for 30 days"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.select(".side").get(0).text()).contains("30 days", "cookies.md:36");
    assertThat(finding.select(".side").get(1).text()).contains("accepted", "2 years", "m.js");
    assertThat(finding.expectFirst("pre").text())
        .contains("fingerprint: \"lifetime-mismatch:cookie/_ms_*@lindenhof.test\"");
  }

  @Test
  void putsDeclaredAndObservedCookiesSideBySide() {
    assertThat(PAGE.select("#cookies tbody tr"))
        .extracting(Element::text)
        .satisfiesExactly(
            row -> assertThat(row).startsWith("ring_id not declared adring.test"),
            row -> assertThat(row).startsWith("_ms_4711 statistical 30 days Measure Ltd"),
            row -> assertThat(row).startsWith("lh_basket essential session Lindenhof"),
            row -> assertThat(row).startsWith("lh_consent essential 6 months"),
            row -> assertThat(row).endsWith("2 years Measure Ltd not seen"));
  }

  @Test
  void namesTheCompaniesBehindThirdParties() {
    assertThat(PAGE.select("#parties tbody tr"))
        .extracting(row -> row.child(0).text() + ": " + row.child(1).text())
        .containsExactly(
            "collect.measure.test: Measure Ltd",
            "px.adring.test: not known",
            "static.adring.test: not known",
            "tags.measure.test: Measure Ltd");
  }

  @Test
  void needsNothingFromElsewhere() {
    assertThat(PAGE.select("[src], link, object, iframe")).isEmpty();
    assertThat(PAGE.expectFirst("style").data()).doesNotContain("url(", "@import", "http");
  }

  @Test
  void allowsItsOwnScriptAndStyleByHashAndNothingElse() throws NoSuchAlgorithmException {
    String policy = PAGE.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("style-src '" + hash(PAGE.expectFirst("style").data()) + "'")
        .contains("script-src '" + hash(PAGE.expectFirst("script").data()) + "'")
        .doesNotContain("unsafe");
  }

  private static String hash(String source) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void canBeReadWithoutEyesAndWithoutAMouse() {
    assertThat(PAGE.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(PAGE.select("header, main, footer, nav[aria-label]")).hasSize(4);
    assertThat(PAGE.select("h1")).hasSize(1);
    int before = 1;
    for (Element heading : PAGE.select("h1, h2, h3, h4, h5")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(PAGE.select("th:not([scope])")).isEmpty();
    assertThat(PAGE.select("table:not(:has(caption))")).isEmpty();
    assertThat(PAGE.select(".scroll:not([tabindex=0][role=region][aria-label])")).isEmpty();
    assertThat(PAGE.select("svg:not([role=img][aria-label])")).isEmpty();
    List<String> targets = PAGE.select("a[href^=#]").eachAttr("href");
    Set<String> ids = Set.copyOf(PAGE.select("[id]").eachAttr("id"));
    assertThat(targets)
        .isNotEmpty()
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void growsWithTheCookiesAndNotWithTheirSquare() {
    int few = size(500);
    assertThat(size(5_000)).isLessThan(few * 10);
  }

  private static int size(int cookies) {
    List<ObservedCookie> many =
        IntStream.range(0, cookies)
            .mapToObj(
                i ->
                    Example.cookie(
                        "c" + i,
                        "lindenhof.test",
                        ObservedLifetime.SESSION,
                        Initiator.UNKNOWN,
                        Phase.BEFORE_CHOICE,
                        i))
            .toList();
    List<Visit> visits =
        Example.observed().visits().stream()
            .map(visit -> Example.visitWithCookies(visit, many))
            .toList();
    Report report = Example.report(Example.withVisits(visits, List.of()));
    return ReportersTest.written("html", report).length();
  }
}
