package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.StorageKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that kept their lines: {@link RowTable} and {@link VerticalTable}. */
class TablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie|Provider|Purpose|Expiry",
        "Cookie-Name|Anbieter|Zweck|Speicherdauer",
        "Nom du cookie|Émetteur|Finalité|Durée de conservation",
        "Cookie|Propiedad|Finalidad|Caducidad",
        "Nome del cookie|Fornitore|Finalità|Durata",
        "Naam|Aanbieder|Doel|Bewaartermijn",
        "Navn|Leverandør|Formål|Varighet"
      })
  void knowsItsColumnsByTheirHeaders(String header) {
    DeclaredInventory policy =
        Twin.markdown(
            """
            |%s|
            |---|---|---|---|
            |_sh_id|Shop Metrics|tells one visitor from another|30 days|
            """
                .formatted(header));
    assertThat(policy.cookies())
        .extracting(
            DeclaredCookie::name,
            cookie -> cookie.provider().orElse(""),
            cookie -> cookie.lifetime().lifetime(),
            cookie -> cookie.quote().line())
        .containsExactly(tuple("_sh_id", "Shop Metrics", days(30), 3));
  }

  @Test
  void readsATableWithoutAHeaderByItsCells() {
    DeclaredInventory policy =
        Twin.html(
            """
            <h2>Cookies</h2><table>
            <tr><td>_sh_id</td><td>tells one visitor from another</td><td>30 days</td></tr>
            <tr><td>sh_cart</td><td>remembers what is in the basket</td><td>Session</td></tr>
            </table>""");
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, DeclaredCookie::confidence)
        .containsExactly(tuple("_sh_id", Confidence.LIKELY), tuple("sh_cart", Confidence.LIKELY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Strictly necessary: keeps your order",
        "Necessary – remembers your choice",
        "Essenziell. Merkt sich den Warenkorb",
        "Technique ; garde le panier"
      })
  void takesACategoryThatIsSetOffBeforeTheDescription(String purpose) {
    DeclaredInventory policy =
        Twin.markdown(
            """
            |Cookie|Provider|Purpose|Expiry|
            |---|---|---|---|
            |sh_cart|Shop|%s|30 days|
            """
                .formatted(purpose));
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::purpose)
        .containsExactly(Purpose.ESSENTIAL);
  }

  @Test
  void takesCategoriesFromHeadingsAndProvidersFromTheRowAbove() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            ### Strictly necessary cookies

            | Provider | Cookie | Purpose |
            |---|---|---|
            | Shop | sh_cart | the basket |
            |  | sh_login | the login |

            ### Functional cookies

            | Provider | Cookie | Purpose |
            |---|---|---|
            | Shop | sh_theme | colours |
            """);
    assertThat(policy.cookies())
        .extracting(
            DeclaredCookie::name, cookie -> cookie.provider().orElse(""), DeclaredCookie::purpose)
        .containsExactly(
            tuple("sh_cart", "Shop", Purpose.ESSENTIAL),
            tuple("sh_login", "Shop", Purpose.ESSENTIAL),
            tuple("sh_theme", "Shop", Purpose.PERSONALISATION));
  }

  @Test
  void readsSpansLostSpansAndRepeatedHeaders() {
    DeclaredInventory policy =
        Twin.html(
            """
            <table>
            <tr><th>Category</th><th>Cookie</th><th>Purpose</th><th>Duration</th></tr>
            <tr><td rowspan="2">Marketing</td><td>_ad_a</td><td>shows offers elsewhere</td><td>1 day</td></tr>
            <tr><td>_ad_b</td><td>counts offers seen elsewhere</td><td>2 days</td></tr>
            <tr><th>Category</th><th>Cookie</th><th>Purpose</th><th>Duration</th></tr>
            <tr><td>Statistics</td><td>_st_a</td><td>counts the visits of a day</td><td>3 days</td></tr>
            <tr><td>_st_b</td><td>counts the visits of a week</td><td>4 days</td></tr>
            </table>""");
    assertThat(policy.cookies())
        .extracting(
            DeclaredCookie::name, DeclaredCookie::purpose, cookie -> cookie.lifetime().lifetime())
        .containsExactly(
            tuple("_ad_a", Purpose.MARKETING, days(1)),
            tuple("_ad_b", Purpose.MARKETING, days(2)),
            tuple("_st_a", Purpose.STATISTICAL, days(3)),
            tuple("_st_b", Purpose.STATISTICAL, days(4)));
  }

  @Test
  void readsTheColumnsThatConsentManagersPublish() {
    DeclaredInventory policy =
        Twin.html(
            """
            <h3>Necessary (1)</h3><table>
            <tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Maximum Storage Duration</th><th>Type</th></tr>
            <tr><td>sh::a</td><td>shop.example</td><td>keeps robots away</td><td>Persistent</td><td>HTML Local Storage</td></tr>
            </table>
            <h3>Targeting</h3><table>
            <tr><th>Cookies</th><th>Cookie Subgroup</th><th>Cookies used</th></tr>
            <tr><td>IDE</td><td>ads.example</td><td>Third Party</td></tr>
            </table>""");
    assertThat(policy.cookies())
        .extracting(
            DeclaredCookie::name,
            DeclaredCookie::storage,
            DeclaredCookie::party,
            cookie -> cookie.domain().orElse(""))
        .containsExactly(
            tuple("sh::a", StorageKind.LOCAL_STORAGE, PartyKind.UNSTATED, "shop.example"),
            tuple("IDE", StorageKind.COOKIE, PartyKind.THIRD, "ads.example"));
  }

  @Test
  void readsATableForEachCookie() {
    DeclaredInventory policy =
        Twin.html(
            """
            <table>
            <tr><td>Name</td><td>Matrix</td></tr>
            <tr><td>Anbieter</td><td>Shop GmbH</td></tr>
            <tr><td>Cookie-Name</td><td>_mx_id, _mx_ses</td></tr>
            <tr><td>Cookie-Laufzeit</td><td>13 Monate</td></tr>
            </table>""");
    assertThat(policy.cookies())
        .extracting(DeclaredCookie::name, cookie -> cookie.lifetime().lifetime())
        .containsExactly(tuple("_mx_id", days(390)), tuple("_mx_ses", days(390)));
  }

  @Test
  void takesNoCookieFromTablesAboutOtherThings() {
    DeclaredInventory policy =
        Twin.markdown(
            """
            | Name | Address | Purpose |
            |---|---|---|
            | Saucer GmbH | Berlin | Hosting |
            | DHX | Bonn | Shipping |

            | Name of recipient | Items of personal data | Retention period |
            |---|---|---|
            | Tray | name, telephone | five years |

            | Category of cookies | Why we use them |
            |---|---|
            | Required | to keep the basket |
            """);
    assertThat(policy.cookies()).isEmpty();
  }

  @Test
  void listsAsUnreadWhatLooksLikeCookiesAndIsNotUnderstood() {
    var reading =
        Twin.reading(
            "policy.md",
            """
            | Thing | Remark |
            |---|---|
            | what sh_cart does | basket |
            | sh_cart | x |
            | sh_login | y |
            """);
    assertThat(reading.unread()).singleElement().extracting("line").isEqualTo(1);
  }

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }
}
