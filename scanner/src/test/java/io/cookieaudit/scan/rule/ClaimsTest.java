package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.DeclaredClaim.Kind.AGGREGATE_ONLY;
import static io.cookieaudit.policy.DeclaredClaim.Kind.BEACONS_USED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.EMBEDS_USED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.ESSENTIAL_ALWAYS_ON;
import static io.cookieaudit.policy.DeclaredClaim.Kind.INVENTORY_LISTED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.IP_ANONYMISED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.SESSION_COOKIES_ERASED;
import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Lifetime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsTest {
  private static final String UA =
      "https://www.google-analytics.com/r/collect?v=1&tid=UA-1-2&cid=x";

  @ParameterizedTest
  @EnumSource(DeclaredClaim.Kind.class)
  void everyKindOfClaimGetsAnAnswerEvenWhenNothingWasSeen(DeclaredClaim.Kind kind) {
    assertThat(Claims.judge(Given.policy().claim(kind, "words").compared()))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.claim()).isEqualTo(kind);
              assertThat(judged.result()).isEqualTo(NOT_VERIFIABLE);
              assertThat(judged.why()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.google-analytics.com/r/collect?v=1&tid=UA-1-2, CONTRADICTED",
    "https://www.google-analytics.com/collect?v=1&tid=UA-1-2&aip=1, CONSISTENT",
    "https://www.google-analytics.com/collect?v=1&tid=UA-1-2&aip=0, CONTRADICTED",
    "https://www.google-analytics.com/__utm.gif?utmac=UA-1-2, CONTRADICTED",
    "https://region1.google-analytics.com/g/collect?v=2&tid=G-AB12, CONSISTENT",
    "https://metrics.shop.test/g/collect?v=2&tid=G-AB12, NOT_VERIFIABLE",
    "https://www.google-analytics.com/analytics.js, NOT_VERIFIABLE",
    "https://other.test/collect?v=1, NOT_VERIFIABLE",
  })
  void holdsMaskedAddressesToTheReportsOfGoogleAnalytics(String url, ClaimResult.Result result) {
    assertThat(judge(IP_ANONYMISED, Given.policy().visit(ACCEPTED, Seen.beacon(url))))
        .isEqualTo(result);
  }

  @Test
  void oneReportThatWentBeforeTheSettingIsEnough() {
    var given = Given.policy().visit(ACCEPTED, Seen.beacon(UA), Seen.beacon(UA + "&aip=1"));

    assertThat(Claims.judge(given.claim(IP_ANONYMISED, "addresses are masked").compared()))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(CONTRADICTED);
              assertThat(judged.why()).startsWith("1 of 2 reports");
              assertThat(judged.evidence()).hasSize(1);
            });
  }

  @Test
  void doesNotHoldAClaimAboutAnotherServiceToGoogle() {
    var given =
        Given.policy()
            .claim(IP_ANONYMISED, "Matomo masks IP addresses")
            .visit(ACCEPTED, Seen.beacon(UA));

    assertThat(Claims.judge(given.compared()))
        .extracting(ClaimResult::result)
        .containsExactly(NOT_VERIFIABLE);
  }

  @Test
  void aNumberForTheBrowserContradictsAggregateForm() {
    assertThat(judge(AGGREGATE_ONLY, Given.policy().visit(ACCEPTED, Seen.beacon(UA))))
        .isEqualTo(CONTRADICTED);
  }

  @Test
  void holdsSessionCookiesToTheirExpiry() {
    var policy = Given.policy().cookie("s", ESSENTIAL, new Lifetime.Session());
    assertThat(judge(SESSION_COOKIES_ERASED, policy.visit(ACCEPTED, "s"))).isEqualTo(CONSISTENT);

    var kept =
        Given.policy()
            .cookie("s", ESSENTIAL, new Lifetime.Session())
            .visit(ACCEPTED, Seen.cookie("s").lasting(Duration.ofHours(1)));
    assertThat(judge(SESSION_COOKIES_ERASED, kept)).isEqualTo(CONTRADICTED);
  }

  @Test
  void holdsTheListToWhatWasSeen() {
    var policy = Given.policy().cookie("a", ESSENTIAL);
    assertThat(judge(INVENTORY_LISTED, policy.everywhere("a"))).isEqualTo(CONSISTENT);
    assertThat(judge(INVENTORY_LISTED, Given.policy().cookie("a", ESSENTIAL).everywhere("b")))
        .isEqualTo(CONTRADICTED);
    assertThat(judge(INVENTORY_LISTED, Given.policy().cookie("a", ESSENTIAL).visit(ACCEPTED, "a")))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void essentialCookiesThatWaitForAcceptanceCanBeSwitchedOff() {
    var always = Given.policy().cookie("sid", ESSENTIAL).everywhere("sid").visit(REJECTED, "sid");
    assertThat(judge(ESSENTIAL_ALWAYS_ON, always)).isEqualTo(CONSISTENT);

    var accepted =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .cookie("late", ESSENTIAL)
            .visit(NO_CHOICE, "sid")
            .visit(REJECTED, "sid")
            .visit(ACCEPTED, "sid", "late");
    assertThat(judge(ESSENTIAL_ALWAYS_ON, accepted)).isEqualTo(CONTRADICTED);

    assertThat(
            judge(ESSENTIAL_ALWAYS_ON, Given.policy().cookie("sid", ESSENTIAL).everywhere("sid")))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void whatThePolicyAdmitsIsConsistentWhenItIsSeen() {
    var given = Given.policy().visit(ACCEPTED, Seen.beacon("https://www.youtube.com/stats"));
    assertThat(judge(BEACONS_USED, given)).isEqualTo(CONSISTENT);

    var embeds =
        Given.policy()
            .claim(EMBEDS_USED, "we embed videos of YouTube")
            .visit(ACCEPTED, Seen.request("https://www.youtube.com/embed/x"));
    assertThat(Claims.judge(embeds.compared()))
        .extracting(ClaimResult::result)
        .containsExactly(CONSISTENT);
  }

  @Test
  void thereAreNoAnswersWithoutAPolicy() {
    assertThat(Claims.judge(Given.noPolicy().everywhere("a").compared())).isEmpty();
  }

  private static ClaimResult.Result judge(DeclaredClaim.Kind kind, Given given) {
    return Claims.judge(given.claim(kind, "the claim").compared()).getLast().result();
  }
}
