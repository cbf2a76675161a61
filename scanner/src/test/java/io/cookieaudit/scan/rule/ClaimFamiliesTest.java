package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.DeclaredClaim.Kind.ADDRESS_NOT_COMBINED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.AGGREGATE_ONLY;
import static io.cookieaudit.policy.DeclaredClaim.Kind.BEACONS_NEED_COOKIES;
import static io.cookieaudit.policy.DeclaredClaim.Kind.COLLECTED_ONLY_IF_GIVEN;
import static io.cookieaudit.policy.DeclaredClaim.Kind.CONSENT_SOUGHT;
import static io.cookieaudit.policy.DeclaredClaim.Kind.DATA_LOCATION;
import static io.cookieaudit.policy.DeclaredClaim.Kind.ESSENTIAL_ALWAYS_ON;
import static io.cookieaudit.policy.DeclaredClaim.Kind.ESSENTIAL_FIRST_PARTY;
import static io.cookieaudit.policy.DeclaredClaim.Kind.IMPLIED_CONSENT;
import static io.cookieaudit.policy.DeclaredClaim.Kind.IP_ANONYMISED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.LAST_UPDATED_AT_TOP;
import static io.cookieaudit.policy.DeclaredClaim.Kind.NOT_SHARED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.NOT_SOLD;
import static io.cookieaudit.policy.DeclaredClaim.Kind.NO_ACCOUNT_DATA_IN_COOKIES;
import static io.cookieaudit.policy.DeclaredClaim.Kind.NO_INFLUENCE_ON_OTHERS;
import static io.cookieaudit.policy.DeclaredClaim.Kind.NO_PERSONAL_DATA_IN_COOKIES;
import static io.cookieaudit.policy.DeclaredClaim.Kind.OPT_OUT_IN_TABLE;
import static io.cookieaudit.policy.DeclaredClaim.Kind.OPT_OUT_OFFERED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.PREFERENCE_TOOL_OFFERED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.TRANSPORT_ENCRYPTED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.USABLE_WITHOUT_COOKIES;
import static io.cookieaudit.policy.DeclaredClaim.Kind.VISIT_WITHOUT_PERSONAL_DATA;
import static io.cookieaudit.policy.DeclaredClaim.Kind.WITHDRAWAL_OFFERED;
import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static io.cookieaudit.scan.observe.ConsentState.WITHDRAWN;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each family of claims with a site that bears it out, one that does not, and one that is open. */
class ClaimFamiliesTest {
  private static final String GA =
      "https://www.google-analytics.com/g/collect?v=2&tid=G-1&cid=x&en=page_view";

  private static final String ADS = "https://www.facebook.com/tr/?id=1&ev=PageView";

  @Test
  void whatWaitsForConsentIsNotStoredBefore() {
    var waits = Given.policy().cookie("_ga", STATISTICAL).cookie("sid", ESSENTIAL);
    assertThat(
            ClaimCase.of(waits.visit(NO_CHOICE, "sid").visit(ACCEPTED, "sid", "_ga"))
                .result(CONSENT_SOUGHT, "we set analytics cookies only with your consent"))
        .isEqualTo(CONSISTENT);

    var early = Given.policy().cookie("_ga", STATISTICAL).visit(NO_CHOICE, "_ga");
    assertThat(
            ClaimCase.of(early)
                .result(CONSENT_SOUGHT, "we set analytics cookies only with your consent"))
        .isEqualTo(CONTRADICTED);
    assertThat(
            ClaimCase.of(early)
                .result(CONSENT_SOUGHT, "we set advertising cookies only with your consent"))
        .isEqualTo(NOT_VERIFIABLE);
    assertThat(
            ClaimCase.of(early)
                .result(CONSENT_SOUGHT, "where required by law we ask for consent before cookies"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void whatAGapMayHaveHiddenIsNotConsistent() {
    var hidden =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .visit(NO_CHOICE, "sid")
            .gap(NO_CHOICE, Facet.COOKIES, "a frame was not seen");
    assertThat(ClaimCase.of(hidden).result(CONSENT_SOUGHT, "cookies only with your consent"))
        .isEqualTo(NOT_VERIFIABLE);

    var requests =
        Given.policy()
            .visit(ACCEPTED, Seen.beacon(GA))
            .gap(ACCEPTED, Facet.REQUESTS, "a worker was not seen");
    assertThat(ClaimCase.of(requests).judge(IP_ANONYMISED, "addresses are masked"))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(NOT_VERIFIABLE);
              assertThat(judged.why()).contains("a worker was not seen");
            });
  }

  @Test
  void aSiteThatStoresBeforeAChoiceActsAsImpliedConsentSays() {
    var early = Given.policy().cookie("_fbp", MARKETING).visit(NO_CHOICE, "_fbp");
    assertThat(ClaimCase.of(early).result(IMPLIED_CONSENT, "by using it you consent"))
        .isEqualTo(CONSISTENT);
    assertThat(
            ClaimCase.of(Given.policy().visit(NO_CHOICE, "sid"))
                .result(IMPLIED_CONSENT, "by using it you consent"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void consentThatWasWithdrawnCanBeWithdrawn() {
    assertThat(
            ClaimCase.of(Given.policy().visit(WITHDRAWN, "sid"))
                .result(WITHDRAWAL_OFFERED, "you may withdraw"))
        .isEqualTo(CONSISTENT);
    assertThat(
            ClaimCase.of(Given.policy().visit(ACCEPTED, "sid"))
                .result(WITHDRAWAL_OFFERED, "you may withdraw"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void pagesThatAreShownAfterARefusalAreUsable() {
    var refused = Given.policy().visit(REJECTED, "sid");
    assertThat(
            ClaimCase.of(refused)
                .result(USABLE_WITHOUT_COOKIES, "if you refuse cookies you can still use the site"))
        .isEqualTo(CONSISTENT);
    assertThat(
            ClaimCase.of(refused)
                .result(USABLE_WITHOUT_COOKIES, "if your browser refuses cookies you can go on"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void afterARefusalNobodyElseWritesThanThoseNamedForEssentialCookies() {
    var served =
        Given.policy()
            .party("Shop", ESSENTIAL, "shop.test")
            .party("Facebook", MARKETING, "facebook.com");
    var other = served.visit(REJECTED, "sid", "fr@facebook.com");
    assertThat(ClaimCase.of(other).judge(ESSENTIAL_ALWAYS_ON, "these cannot be disabled"))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(CONTRADICTED);
              assertThat(judged.why()).contains("Meta").doesNotContain("violat");
            });

    var named =
        Given.policy()
            .party("Facebook", ESSENTIAL, "facebook.com")
            .visit(REJECTED, "fr@facebook.com");
    assertThat(ClaimCase.of(named).result(ESSENTIAL_ALWAYS_ON, "these cannot be disabled"))
        .isNotEqualTo(CONTRADICTED);
  }

  @Test
  void essentialCookiesAreTheSitesOwnWhereItsOwnScriptsSetThem() {
    var own = Given.policy().cookie("sid", ESSENTIAL).everywhere("sid");
    assertThat(ClaimCase.of(own).result(ESSENTIAL_FIRST_PARTY, "only by us")).isEqualTo(CONSISTENT);
    var foreign = Given.policy().cookie("uid", ESSENTIAL).visit(ACCEPTED, "uid@ads.test");
    assertThat(ClaimCase.of(foreign).result(ESSENTIAL_FIRST_PARTY, "only by us"))
        .isEqualTo(CONTRADICTED);
  }

  @Test
  void beaconsThatStillKnowTheBrowserDoNotNeedTheCookiesThatWereRefused() {
    var numbered = Given.policy().visit(REJECTED, Seen.beacon(GA).in(Phase.AFTER_CHOICE));
    assertThat(ClaimCase.of(numbered).result(BEACONS_NEED_COOKIES, "declining impairs them"))
        .isEqualTo(CONTRADICTED);
    var silent = Given.policy().visit(REJECTED, "sid").visit(ACCEPTED, Seen.beacon(ADS));
    assertThat(ClaimCase.of(silent).result(BEACONS_NEED_COOKIES, "declining impairs them"))
        .isEqualTo(CONSISTENT);
    assertThat(
            ClaimCase.of(Given.policy().visit(ACCEPTED, Seen.beacon(ADS)))
                .result(BEACONS_NEED_COOKIES, "declining impairs them"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void aNumberOfTheBrowserThatIsMeasuredIsNotInAggregateForm() {
    String plausible = "https://www.google-analytics.com/j/measure";
    var given = Given.policy().visit(ACCEPTED, Seen.beacon(plausible));
    assertThat(
            ClaimCase.of(given)
                .carrying("cookie/uid@shop.test", plausible)
                .result(AGGREGATE_ONLY, "in aggregate form"))
        .isEqualTo(CONTRADICTED);
    assertThat(ClaimCase.of(given).result(AGGREGATE_ONLY, "in aggregate form"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void whatWasTypedAndMetInACookieIsPersonalDataInACookie() {
    var given = Given.policy().visit(ACCEPTED, "sid");
    assertThat(
            ClaimCase.of(given)
                .typing("email")
                .carrying("persona/email", "cookie/sid@shop.test")
                .result(NO_PERSONAL_DATA_IN_COOKIES, "cookies do not provide your e-mail address"))
        .isEqualTo(CONTRADICTED);

    String form = "https://shop.test/search?q=x";
    var sent = Given.policy().visit(ACCEPTED, Seen.request(form));
    assertThat(
            ClaimCase.of(sent)
                .typing("email")
                .carrying("persona/email", form)
                .result(NO_PERSONAL_DATA_IN_COOKIES, "cookies do not provide your e-mail address"))
        .isEqualTo(CONSISTENT);
    assertThat(
            ClaimCase.of(sent)
                .typing("email")
                .result(NO_PERSONAL_DATA_IN_COOKIES, "cookies do not provide your e-mail address"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void aSessionCookieSaysNothingAboutPersistentOnes() {
    var session = Given.policy().visit(ACCEPTED, "sid");
    assertThat(
            ClaimCase.of(session)
                .typing("card")
                .carrying("persona/card", "cookie/sid@shop.test")
                .result(NO_ACCOUNT_DATA_IN_COOKIES, "persistent cookies hold no account numbers"))
        .isEqualTo(NOT_VERIFIABLE);
    var kept = Given.policy().visit(ACCEPTED, Seen.cookie("sid").lasting(Duration.ofDays(9)));
    assertThat(
            ClaimCase.of(kept)
                .typing("card")
                .carrying("persona/card", "cookie/sid@shop.test")
                .result(NO_ACCOUNT_DATA_IN_COOKIES, "persistent cookies hold no account numbers"))
        .isEqualTo(CONTRADICTED);
  }

  @Test
  void holdsEncryptionToWhatWentWithoutIt() {
    assertThat(
            ClaimCase.of(Given.policy().visit(ACCEPTED, Seen.request("https://shop.test/a")))
                .result(TRANSPORT_ENCRYPTED, "we use TLS"))
        .isEqualTo(CONSISTENT);
    String plain = "http://shop.test/a";
    var open = Given.policy().visit(ACCEPTED, Seen.request(plain).sending("sid"));
    assertThat(ClaimCase.of(open).result(TRANSPORT_ENCRYPTED, "we use TLS"))
        .isEqualTo(NOT_VERIFIABLE);
    assertThat(
            ClaimCase.of(open)
                .carrying("persona/email", plain)
                .result(TRANSPORT_ENCRYPTED, "we use TLS"))
        .isEqualTo(CONTRADICTED);
  }

  @Test
  void showsWhoLearnedOfTheVisitAndLeavesTheLawOpen() {
    var told = Given.policy().visit(NO_CHOICE, Seen.beacon(ADS));
    assertThat(ClaimCase.of(told).judge(NOT_SOLD, "we do not sell data"))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(NOT_VERIFIABLE);
              assertThat(judged.evidence()).isNotEmpty();
            });
    assertThat(
            ClaimCase.of(told)
                .carrying("persona/email", ADS)
                .result(NOT_SHARED, "we do not share your data with third parties"))
        .isEqualTo(CONTRADICTED);
    assertThat(
            ClaimCase.of(told)
                .carrying("persona/email", ADS)
                .result(NOT_SHARED, "we do not share your data with third parties unless needed"))
        .isEqualTo(NOT_VERIFIABLE);
    assertThat(ClaimCase.of(told).result(NOT_SHARED, "we do not share with third parties"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void aReportBeforeAnythingWasGivenSpeaksAgainstCollectingOnlyWhatIsGiven() {
    var told = Given.policy().visit(NO_CHOICE, Seen.beacon(ADS));
    assertThat(
            ClaimCase.of(told)
                .result(
                    COLLECTED_ONLY_IF_GIVEN,
                    "we only collect the pages you visit when you choose to tell us"))
        .isEqualTo(CONTRADICTED);
    assertThat(
            ClaimCase.of(told)
                .result(COLLECTED_ONLY_IF_GIVEN, "we only collect data when you provide it"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void whatOnlyALawyerCanSayStaysOpenWithTheFacts() {
    var followed =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .visit(NO_CHOICE, Seen.cookie("_ga").lasting(Duration.ofDays(400)));
    assertThat(ClaimCase.of(followed).judge(VISIT_WITHOUT_PERSONAL_DATA, "without telling us"))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(NOT_VERIFIABLE);
              assertThat(judged.evidence()).hasSize(1);
            });
    var embedded = Given.policy().visit(NO_CHOICE, "VISITOR@youtube.com");
    assertThat(ClaimCase.of(embedded).judge(NO_INFLUENCE_ON_OTHERS, "we have no influence"))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(NOT_VERIFIABLE);
              assertThat(judged.evidence()).hasSize(1);
            });
  }

  @Test
  void thatSomethingIsSentCanBeSeenAndWhereItIsKeptCannot() {
    var sent = Given.policy().visit(ACCEPTED, Seen.beacon(GA));
    assertThat(
            ClaimCase.of(sent).judge(DATA_LOCATION, "transmitted to Google in the United States"))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(CONSISTENT);
              assertThat(judged.why()).contains("cannot be seen");
            });
    assertThat(ClaimCase.of(sent).result(DATA_LOCATION, "stored in Singapore"))
        .isEqualTo(NOT_VERIFIABLE);
    assertThat(ClaimCase.of(sent).result(ADDRESS_NOT_COMBINED, "not associated"))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "200, https://choices.test/out,      CONSISTENT",
    "404, https://choices.test/out,      CONTRADICTED",
    "410, https://choices.test/out,      CONTRADICTED",
    "403, https://choices.test/out,      NOT_VERIFIABLE",
    "500, https://choices.test/out,      NOT_VERIFIABLE",
    "0,   https://choices.test/out,      NOT_VERIFIABLE",
    "200, https://www.choices.test/out,  CONSISTENT",
    "200, https://parked.test/lander,    NOT_VERIFIABLE",
    "200, https://parked.test/,          CONTRADICTED",
  })
  void holdsALinkToWhereItLeads(int status, String finalUrl, ClaimResult.Result result) {
    var given = Given.policy().visit(NO_CHOICE, "sid");
    Reference link = Reference.link(90, "here", "https://choices.test/out");
    assertThat(
            ClaimCase.of(given)
                .following("https://choices.test/out", status, finalUrl)
                .result(OPT_OUT_OFFERED, "opt out here", link))
        .isEqualTo(result);
  }

  @Test
  void aLinkThatWasNotFollowedIsNotVerifiable() {
    Reference link = Reference.link(90, "here", "https://choices.test/out");
    assertThat(
            ClaimCase.of(Given.policy().visit(NO_CHOICE, "sid"))
                .result(OPT_OUT_OFFERED, "opt out here", link))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void aToolWithoutALinkIsTheOneThatMadeAChoice() {
    assertThat(
            ClaimCase.of(Given.policy().visit(REJECTED, "sid"))
                .result(PREFERENCE_TOOL_OFFERED, "our cookie settings"))
        .isEqualTo(CONSISTENT);
  }

  @Test
  void homePagesInATableAreNoWayToOptOut() {
    Reference own = Reference.link(3, "Shop", "https://shop.test/");
    Reference home = Reference.link(4, "Leafbook", "http://www.leafbook.test");
    Reference page = Reference.link(5, "Brew", "https://brew.test/cookies/opt-out");
    assertThat(
            ClaimCase.of(Given.policy())
                .judge(OPT_OUT_IN_TABLE, "links in the table", own, home, page))
        .satisfies(
            judged -> {
              assertThat(judged.result()).isEqualTo(CONTRADICTED);
              assertThat(judged.why()).startsWith("1 of 2 links");
            });
    assertThat(ClaimCase.of(Given.policy()).result(OPT_OUT_IN_TABLE, "links in the table", page))
        .isEqualTo(NOT_VERIFIABLE);
  }

  @Test
  void holdsTheDateAtTheTopToItsName() {
    var policy = ClaimCase.of(Given.policy());
    String words = "see the \"last updated\" date at the top";
    assertThat(
            policy.result(
                LAST_UPDATED_AT_TOP, words, Reference.place(2, "Last updated: 3 May 2021")))
        .isEqualTo(CONSISTENT);
    assertThat(
            policy.result(
                LAST_UPDATED_AT_TOP, words, Reference.place(2, "Effective as of 3 May 2021")))
        .isEqualTo(CONTRADICTED);
    assertThat(policy.result(LAST_UPDATED_AT_TOP, words, Reference.place(2, "")))
        .isEqualTo(NOT_VERIFIABLE);
    assertThat(policy.result(LAST_UPDATED_AT_TOP, words)).isEqualTo(NOT_VERIFIABLE);
  }
}
