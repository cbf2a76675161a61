package io.cookieaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.reader.PolicyReadings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentManagersTest {
  private static final String TABLE =
      "<table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Expiry</th></tr>"
          + "<tr><td>_lm_a</td><td>lamps.example</td><td>counts lamps</td><td>2 days</td></tr></table>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=CookieDeclaration><h3>Statistics (1)</h3>%s</div>",
        "<div id=ot-sdk-cookie-policy><section><h4>Performance Cookies</h4>%s</section></div>",
        "<div class=cky-audit-table-element style='display:none'><h5>Analytics</h5>%s</div>",
        "<div id=cmplz-cookies-overview><h3>Statistics</h3>%s</div>",
        "<div class=usercentrics-embed><h3>Statistics</h3>%s</div>"
      })
  void namesTheSourceOfAPublishedList(String markup) {
    assertThat(cookies("<p>Our lamps use cookies.</p>" + markup.formatted(TABLE)))
        .extracting(DeclaredCookie::name, DeclaredCookie::purpose, DeclaredCookie::source)
        .containsExactly(tuple("_lm_a", Purpose.STATISTICAL, DeclarationSource.CONSENT_MANAGER));
  }

  @Test
  void readsTheListInAScript() {
    assertThat(
            cookies(
                """
                <p>Our lamps use cookies.</p><script>window.lamps = {"Groups":[
                {"GroupName":"Strictly Necessary Cookies","FirstPartyCookies":[
                  {"Name":"lamp_basket","Host":"lamps.example","IsSession":true,"Length":"0"}]},
                {"GroupName":"Targeting Cookies","FirstPartyCookies":[
                  {"Name":"_lm_ad","Host":"ads.example","IsSession":false,"Length":"90"}]}]};</script>"""))
        .extracting(
            DeclaredCookie::name,
            DeclaredCookie::purpose,
            cookie -> cookie.lifetime().lifetime(),
            cookie -> cookie.domain().orElse(""),
            DeclaredCookie::source)
        .containsExactly(
            tuple(
                "lamp_basket",
                Purpose.ESSENTIAL,
                new Lifetime.Session(),
                "lamps.example",
                DeclarationSource.CONSENT_MANAGER),
            tuple(
                "_lm_ad",
                Purpose.MARKETING,
                new Lifetime.Persistent(Duration.ofDays(90)),
                "ads.example",
                DeclarationSource.CONSENT_MANAGER));
  }

  @Test
  void leavesOtherScriptsAlone() {
    assertThat(
            cookies(
                "<p>Lamps.</p><script>var a = {\"name\":\"lamp\",\"b\":[{\"name\":\"x_y\",\"price\":\"2 years\"}]};"
                    + "if (a) {\"use strict\"}</script>"))
        .isEmpty();
  }

  @Test
  void letsTheTextSpeakFirst() {
    assertThat(
            cookies(
                TABLE
                    + "<script type=application/json>[{\"name\":\"_lm_a\",\"duration\":\"9 years\"}]</script>"))
        .extracting(DeclaredCookie::source)
        .containsExactly(DeclarationSource.TEXT);
  }

  private static List<DeclaredCookie> cookies(String body) {
    byte[] page =
        ("<!doctype html><html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return PolicyReadings.read(PolicyDocuments.parse("policy.html", page)).inventories().stream()
        .flatMap(inventory -> inventory.cookies())
        .toList();
  }
}
