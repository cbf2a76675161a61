package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeclaredThirdPartyTest {
  private final Rule rule = new UndeclaredThirdParty();

  private static Given policy() {
    return Given.policy().cookieBy("Our shop", "sid", ESSENTIAL);
  }

  @Test
  void reportsACompanyThatThePolicyDoesNotName() {
    var given =
        policy()
            .party("Google", STATISTICAL)
            .visit(
                ACCEPTED,
                Seen.request("https://www.google-analytics.com/a.js"),
                Seen.request("https://dis.criteo.com/x").sending("uid"));

    assertThat(given.fingerprints(rule)).containsExactly("undeclared-third-party:party/criteo.com");
  }

  @Test
  void isQuietForTheSitesOwnHosts() {
    var given =
        policy().visit(ACCEPTED, Seen.request("https://cdn.shop.test/a.js"), Seen.cookie("sid"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Google Ireland Ltd. | https://stats.g.doubleclick.net/r",
        "Google Analytics | https://www.youtube.com/embed",
        "www.adnet.test | https://px.adnet.test/i",
        "AdNet GmbH | https://px.adnet.test/i",
        "Ad Net | https://px.ad-net.test/i",
        "Tallymark Analytics | https://t.tallymark.test/i",
      })
  void isQuietForAPartyThatIsNamedInAnyWay(String provider, String url) {
    var byCookie =
        Given.policy().cookieBy(provider, "x", MARKETING).visit(ACCEPTED, Seen.request(url));
    var byParty = Given.policy().party(provider, MARKETING).visit(ACCEPTED, Seen.request(url));

    assertThat(byCookie.fingerprints(rule)).isEmpty();
    assertThat(byParty.fingerprints(rule)).isEmpty();
  }

  @Test
  void doesNotTakeAGenericWordForAName() {
    var given =
        policy()
            .party("Google Analytics", STATISTICAL)
            .visit(ACCEPTED, Seen.beacon("https://in.analytics.test/i"));

    assertThat(given.fingerprints(rule))
        .containsExactly("undeclared-third-party:party/analytics.test");
  }

  @Test
  void isQuietForACompanyNamedInAStatement() {
    var given =
        policy()
            .claim(DeclaredClaim.Kind.EMBEDS_USED, "Sometimes we embed videos of YouTube")
            .visit(ACCEPTED, Seen.request("https://www.youtube.com/embed"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForTheCompanyOfADeclaredCookieWithoutProvider() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(ACCEPTED, Seen.request("https://www.googletagmanager.com/gtag/js"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void graduatesByWhatThePartyDoes() {
    var given =
        policy()
            .visit(
                ACCEPTED,
                Seen.beacon("https://px.ads.linkedin.com/collect"),
                Seen.request("https://static.criteo.net/x.js"),
                Seen.request("https://odd.test/x.js"),
                Seen.request("https://tells.test/x").sending("id"),
                Seen.request("https://cdn.jsdelivr.net/x.js"));

    assertThat(given.findings(rule))
        .extracting(Finding::subject, Finding::severity, Finding::confidence)
        .containsExactly(
            tuple("party/linkedin.com", Severity.HIGH, Confidence.CERTAIN),
            tuple("party/criteo.com", Severity.MEDIUM, Confidence.CERTAIN),
            tuple("party/tells.test", Severity.MEDIUM, Confidence.LIKELY),
            tuple("party/odd.test", Severity.LOW, Confidence.LIKELY),
            tuple("party/jsdelivr.net", Severity.INFO, Confidence.CERTAIN));
  }

  @Test
  void countsACookieThatAPartysScriptSetOnTheSitesDomain() {
    var given =
        policy()
            .visit(
                ACCEPTED,
                Seen.request("https://t.odd.test/x.js"),
                Seen.cookie("vid").setBy("https://t.odd.test/x.js"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("sets 1 cookie");
            });
  }

  @Test
  void doesNotBlameALibraryForItsCallersCookie() {
    var given =
        policy()
            .visit(
                ACCEPTED,
                Seen.request("https://cdn.jsdelivr.net/cookie.js"),
                Seen.cookie("vid")
                    .setBy("https://cdn.jsdelivr.net/cookie.js", "https://shop.test/app.js"));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.INFO);
  }

  @Test
  void weighsLessWhereThePolicySpeaksOfAKindOfCompany() {
    var given =
        policy()
            .party("our advertising partners", MARKETING)
            .visit(ACCEPTED, Seen.beacon("https://dis.criteo.com/x"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("\"our advertising partners\"");
            });
  }

  @Test
  void seesATrackerBehindANameOfTheSitesOwn() {
    var given =
        policy()
            .visit(
                ACCEPTED,
                Seen.request("https://metrics.shop.test/b").alias("shop.test.sc.omtrdc.net"),
                Seen.request("https://img.shop.test/b").alias("d1.cloudfront.net"));

    assertThat(given.fingerprints(rule)).containsExactly("undeclared-third-party:party/adobe.com");
  }
}
