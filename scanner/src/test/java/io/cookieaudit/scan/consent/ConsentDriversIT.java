package io.cookieaudit.scan.consent;

import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.cookieaudit.scan.SmallSite;
import io.cookieaudit.scan.browser.Browser;
import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentOutcome.Applied;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.testing.Means;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsentDriversIT {
  private static final SmallSite SITE = new SmallSite();
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = TestBrowser.start(BrowserOptions.DEFAULTS);
  }

  @AfterAll
  static void stop() {
    SITE.close();
    if (browser != null) {
      browser.close();
    }
  }

  private static ConsentOutcome choose(ConsentState wanted, String html) {
    SITE.page("/", html);
    Site site = new Site(List.of(SITE.url("/").toString()), List.of(SITE.url("/").getHost()));
    try (Profile profile = browser.newProfile(site, new Redaction(new byte[32], false));
        Tab tab = profile.open()) {
      tab.load(SITE.url("/"));
      tab.settle(Duration.ofSeconds(10));
      return ConsentDrivers.apply(ConsentWish.of(wanted), List.of(), profile, tab);
    }
  }

  private static Applied applied(ConsentState wanted, String html) {
    ConsentOutcome outcome = choose(wanted, html);
    assertThat(outcome).isInstanceOf(Applied.class);
    return (Applied) outcome;
  }

  @Test
  void acceptsAndRejectsInABar() {
    assertThat(applied(ACCEPTED, BannerPages.english()))
        .isEqualTo(
            new Applied(
                "banner words",
                1,
                List.of(
                    "pressed: “Accept all”",
                    "the banner is gone",
                    "the cookie cookie_consent records it"),
                List.of("cookie_consent")));
    assertThat(applied(REJECTED, BannerPages.english()).proof()).contains("pressed: “Reject all”");
  }

  @Test
  void understandsLanguagesThatPutNoSpaces() {
    String chinese = BannerPages.bar("zh", "我们使用 Cookie 来改善您的体验。", "全部接受", "仅限必要的 Cookie");
    String japanese = BannerPages.bar("ja", "当サイトではCookieを使用します。", "すべて同意する", "同意しない");
    assertThat(applied(REJECTED, chinese).proof()).contains("pressed: “仅限必要的 Cookie”");
    assertThat(applied(ACCEPTED, chinese).proof()).contains("pressed: “全部接受”");
    assertThat(applied(REJECTED, japanese).proof()).contains("pressed: “同意しない”");
  }

  @Test
  void understandsGerman() {
    assertThat(applied(REJECTED, BannerPages.german()).proof())
        .contains("pressed: “Nur notwendige Cookies”");
    assertThat(applied(ACCEPTED, BannerPages.german()).proof())
        .contains("pressed: “Alle akzeptieren”");
  }

  @Test
  void understandsFrench() {
    assertThat(applied(REJECTED, BannerPages.french()).proof())
        .contains("pressed: “Continuer sans accepter”");
    assertThat(applied(ACCEPTED, BannerPages.french()).proof())
        .contains("pressed: “Tout accepter”");
  }

  @Test
  void pressesInADialogAndNotItsHiddenCopy() {
    assertThat(applied(REJECTED, BannerPages.dialog()).proof()).contains("pressed: “No, thanks”");
  }

  @Test
  void pressesInAShadowRootThatComesLate() {
    assertThat(applied(REJECTED, BannerPages.shadow()).proof()).contains("pressed: “Decline”");
    assertThat(applied(ACCEPTED, BannerPages.shadow()).proof()).contains("pressed: “Agree”");
  }

  @Test
  void pressesInAFrame() {
    SITE.page("/frame-inner", BannerPages.frameInner());
    assertThat(applied(REJECTED, BannerPages.frame()).recordNames())
        .containsExactly("privacy-choices");
    assertThat(applied(ACCEPTED, BannerPages.frame()).recordNames())
        .containsExactly("privacy-choices");
  }

  @Test
  void pressesInAFrameOfAnotherSite() {
    SITE.page("/frame-inner", BannerPages.frameInner());
    String html =
        BannerPages.frame().replace("/frame-inner", SITE.otherSite("/frame-inner").toString());
    assertThat(applied(REJECTED, html).recordNames()).containsExactly("privacy-choices");
  }

  @Test
  void turnsSwitchesOffInTheSecondLayerAndSaves() {
    Applied outcome = applied(REJECTED, BannerPages.saving());
    assertThat(outcome.clicks()).isEqualTo(4);
    assertThat(outcome.proof())
        .contains(
            "pressed: “Manage preferences”, then “Statistics”, then “Marketing”, then “Save my"
                + " choices”");
  }

  @Test
  void findsARefusalInTheSecondLayer() {
    assertThat(applied(REJECTED, BannerPages.refusingBehind()).proof())
        .contains("pressed: “Manage preferences”, then “Only necessary”");
  }

  @Test
  void saysThatARefusalIsNotOffered() {
    assertThat(choose(REJECTED, BannerPages.acceptOnly()))
        .isEqualTo(
            new ConsentOutcome.NotOffered(
                "banner words",
                "The banner has no way to refuse; it offers “Learn more”, “OK, got it”."));
    assertThat(applied(ACCEPTED, BannerPages.acceptOnly()).clicks()).isEqualTo(1);
  }

  @Test
  void doesNotSayThatARefusalIsNotOfferedWhereAButtonIsNotUnderstood() {
    assertThat(choose(REJECTED, BannerPages.riddle())).isInstanceOf(ConsentOutcome.Failed.class);
  }

  @Test
  void doesNotProveAChoiceThatIsNotRecorded() {
    assertThat(choose(REJECTED, BannerPages.forgetful()))
        .asInstanceOf(type(ConsentOutcome.Unproven.class))
        .extracting(ConsentOutcome.Unproven::why)
        .isEqualTo(
            "The banner went after “Reject”, but no record of a choice appeared or changed.");
  }

  @Test
  void doesNotProveAChoiceThatIsRecordedAsItsOpposite() {
    assertThat(choose(REJECTED, BannerPages.contrary()))
        .isInstanceOf(ConsentOutcome.Unproven.class);
  }

  @Test
  void doesNotProveAChoiceWhileTheBannerStays() {
    assertThat(choose(ACCEPTED, BannerPages.sticky())).isInstanceOf(ConsentOutcome.Unproven.class);
  }

  @Test
  void provesAChoiceThatReloadsThePage() {
    assertThat(applied(REJECTED, BannerPages.reloading()).recordNames())
        .containsExactly("site_cookie_choice");
  }

  @Test
  void sendsAFormThatTheServerAnswers() {
    SITE.page("/choice", BannerPages.none());
    SITE.cookie("/choice", "cookie_choice=no; HttpOnly; Path=/");
    assertThat(applied(REJECTED, BannerPages.form()).recordNames())
        .containsExactly("cookie_choice");
  }

  @Test
  void pressesWhatIsNoButtonAndAnswersASecondBanner() {
    assertThat(choose(REJECTED, BannerPages.unusual()))
        .asInstanceOf(type(ConsentOutcome.Applied.class))
        .extracting(ConsentOutcome.Applied::recordNames)
        .isEqualTo(List.of("cookie_consent", "partners_consent"));
  }

  @Test
  void seesNoBannerWhereThereIsNone() {
    assertThat(choose(REJECTED, BannerPages.none())).isEqualTo(new ConsentOutcome.NoBanner());
  }

  @Test
  void operatesAConsentManager() {
    if (!Autoconsent.available()) {
      throw Means.lacking("REQUIRE_NPM", "built without npm: no autoconsent, no klaro");
    }
    SITE.file("/klaro.js", 200, "text/javascript", Script.fromNpm("klaro.js").orElseThrow());
    SITE.file("/klaro.css", 200, "text/css", Script.fromNpm("klaro.css").orElseThrow());
    Applied refused = applied(REJECTED, BannerPages.klaro());
    assertThat(refused.driver()).isEqualTo("autoconsent (Klaro)");
    assertThat(refused.recordNames()).containsExactly("klaro");
    assertThat(applied(ACCEPTED, BannerPages.klaro()).proof())
        .contains("the cookie klaro records it");
  }
}
