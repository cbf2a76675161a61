package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cookies in lists and in running text. */
class ListsTest {
  @Test
  void readsADefinitionList() {
    DeclaredInventory policy =
        Twin.html(
            """
            <h3>Unbedingt erforderlich</h3>
            <dl><dt>sh_cart, sh_login</dt><dd>Warenkorb. Speicherdauer: bis zu 1 Jahr.</dd></dl>
            <h3>Statistik</h3>
            <dl><dt>_st_&lt;id&gt;</dt><dd>zählt Besuche</dd></dl>""");
    assertThat(policy.cookies())
        .extracting(
            DeclaredCookie::name, DeclaredCookie::purpose, cookie -> cookie.lifetime().lifetime())
        .containsExactly(
            tuple("sh_cart", Purpose.ESSENTIAL, days(365)),
            tuple("sh_login", Purpose.ESSENTIAL, days(365)),
            tuple("_st_<id>", Purpose.STATISTICAL, new Lifetime.Unstated()));
  }

  @Test
  void readsBulletsThatBeginWithAName() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            ## Analytics cookies

            - `_st_a` – counts visits, 2 days
            - `visits`: tells a second visit from a first (expires after 3 days)
            - _st\\_b: 4 days
            """);
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, cookie -> cookie.lifetime().lifetime())
        .containsExactly(
            tuple("_st_a", days(2)), tuple("visits", days(3)), tuple("_st_b", days(4)));
  }

  @Test
  void readsAWordAsANameWhereTheListIsOneOfNames() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            ## Necessary cookies

            - sh_cart: holds your order for 3 days
            - sh_lang: your language. Kept for 4 days.
            - sessionid: keeps you signed in. Deleted when you close your browser.
            """);
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, cookie -> cookie.lifetime().lifetime())
        .contains(tuple("sh_lang", days(4)), tuple("sessionid", new Lifetime.Session()));
  }

  @Test
  void readsLifetimesListedInTheOrderOfTheNames() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            | Cookie | Purpose | Expiry |
            |---|---|---|
            | _st_a, _st_b, _st_c | counts visits | 2 years, 1 day, session |
            """);
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, cookie -> cookie.lifetime().lifetime())
        .containsExactly(
            tuple("_st_a", days(730)),
            tuple("_st_b", days(1)),
            tuple("_st_c", new Lifetime.Session()));
  }

  @Test
  void readsNamesWithUnderscoresInSentencesAboutCookies() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            We set the cookie sh_seen (kept for 3 days) so that a notice is shown once. Links in
            our letters carry utm_source.
            """);
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, cookie -> cookie.lifetime().lifetime())
        .containsExactly(tuple("sh_seen", days(3)));
  }

  @Test
  void readsNoNamesFromOtherBullets() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            - Orders: we keep them for ten years
            - Letters – only if you ask for them
            """);
    assertThat(policy.declarations()).isEmpty();
  }

  @Test
  void readsLinesWithLabels() {
    DeclaredInventory policy =
        Twin.html(
            """
            <p><b>Name:</b> _st_a<br><b>Wert:</b> 17<br><b>Verwendungszweck:</b> zählt<br>
            <b>Ablaufdatum:</b> nach 2 Tagen</p>""");
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, cookie -> cookie.lifetime().lifetime())
        .containsExactly(tuple("_st_a", days(2)));
  }

  @Test
  void marksExamplesAsExamples() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            So kann zum Beispiel ein Cookie aussehen:

            - Name: _st_a
            - Ablaufdatum: nach 2 Jahren

            A cookie such as `_st_b` is an example. The cookie `sh_cart` keeps the basket.
            """);
    assertThat(policy.declarations().stream().filter(DeclaredCookie.class::isInstance))
        .extracting("name", "example")
        .containsExactly(tuple("_st_a", true), tuple("_st_b", true), tuple("sh_cart", false));
    assertThat(policy.cookies()).extracting(DeclaredCookie::name).isEqualTo(List.of("sh_cart"));
  }

  @Test
  void declaresOnceWhatAListDeclaresAndTheTextMentions() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            The cookie `sh_cart` keeps the basket.

            | Cookie | Expiry |
            |---|---|
            | sh_cart | 1 day |
            """);
    assertThat(policy.cookies()).extracting(DeclaredCookie::name).containsExactly("sh_cart");
  }

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }
}
