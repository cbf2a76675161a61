package io.cookieaudit.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.policy.document.PolicyDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented sentences, as policies word them, in the languages in which claims are read. */
class ClaimWordingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONSENT_SOUGHT | We only place advertising cookies after you have given your consent.",
        "CONSENT_SOUGHT | Marketing cookies are set only if you agree to them.",
        "CONSENT_SOUGHT | We ask for your consent before we store cookies on your device.",
        "CONSENT_SOUGHT | Analytics cookies are not used without your consent.",
        "CONSENT_SOUGHT | Marketing-Cookies verwenden wir nur mit Ihrer Einwilligung.",
        "CONSENT_SOUGHT | Diese Cookies werden erst gesetzt, wenn Sie zugestimmt haben.",
        "CONSENT_SOUGHT | Ces cookies sont déposés uniquement après votre consentement.",
        "CONSENT_SOUGHT | Estas cookies se instalan únicamente con su consentimiento.",
        "COLLECTED_ONLY_IF_GIVEN | We only collect information when you choose to provide it.",
        "COLLECTED_ONLY_IF_GIVEN | Personal data is collected only if you submit it to us.",
        "COLLECTED_ONLY_IF_GIVEN | Wir erheben nur Daten, die Sie uns freiwillig mitteilen.",
        "COLLECTED_ONLY_IF_GIVEN | Solo se recopila información cuando usted la facilita.",
        "VISIT_WITHOUT_PERSONAL_DATA | You can visit our pages without telling us who you are.",
        "VISIT_WITHOUT_PERSONAL_DATA | You may browse the shop without giving any personal data.",
        "VISIT_WITHOUT_PERSONAL_DATA | Die Nutzung unserer Seite ist ohne Angabe personenbezogener Daten möglich.",
        "VISIT_WITHOUT_PERSONAL_DATA | Vous pouvez consulter le site sans fournir de données personnelles.",
        "VISIT_WITHOUT_PERSONAL_DATA | Puede navegar por la web sin facilitar datos personales.",
        "NOT_SHARED | We do not share your personal information with third parties.",
        "NOT_SHARED | We will never sell, rent or disclose your data to other companies.",
        "NOT_SHARED | Ihre Daten werden nicht an Dritte weitergegeben.",
        "NOT_SHARED | Nous ne communiquons jamais vos données à des tiers.",
        "NOT_SHARED | No compartimos sus datos con terceros.",
        "NOT_SOLD | No vendemos sus datos.",
        "NO_INFLUENCE_ON_OTHERS | These sites set cookies of their own over which we have no control.",
        "NO_INFLUENCE_ON_OTHERS | Auf diese Cookies haben wir keinen Einfluss.",
        "NO_INFLUENCE_ON_OTHERS | Nous n'avons aucun contrôle sur ces cookies.",
        "ESSENTIAL_FIRST_PARTY | Strictly necessary cookies are set only by us.",
        "ESSENTIAL_FIRST_PARTY | Notwendige Cookies werden ausschließlich von uns gesetzt.",
        "ESSENTIAL_ALWAYS_ON | Estas cookies no se pueden desactivar.",
        "ADDRESS_NOT_COMBINED | The IP address sent by your browser will not be merged with other data.",
        "ADDRESS_NOT_COMBINED | Die übermittelte IP-Adresse wird nicht mit anderen Daten zusammengeführt.",
        "ADDRESS_NOT_COMBINED | L'adresse IP transmise n'est pas recoupée avec d'autres données.",
        "DATA_LOCATION | The reports are stored on servers in the United States.",
        "DATA_LOCATION | Die Daten werden in die USA übertragen und dort gespeichert.",
        "DATA_LOCATION | Vos données sont hébergées en France.",
        "DATA_LOCATION | Los datos se almacenan en Irlanda.",
        "IP_ANONYMISED | Las direcciones IP se anonimizan antes de guardarse.",
        "OPT_OUT_IN_TABLE | Follow the links of each provider in the table above to opt out of its cookies.",
        "OPT_OUT_IN_TABLE | Über die Links in der Tabelle können Sie den Cookies widersprechen.",
        "LAST_UPDATED_SHOWN | This policy shows the date on which it was last updated.",
        "LAST_UPDATED_SHOWN | La fecha de la última actualización figura en este texto.",
        "LAST_UPDATED_AT_TOP | See the \"last updated\" date at the top of this policy.",
        "DO_NOT_TRACK_IGNORED | Nous ne répondons pas aux signaux Do Not Track.",
        "SOCIAL_COOKIES_USED | You can share cookies recipes through social media.",
        "IMPLIED_CONSENT | Si continúa navegando, consideramos que acepta su uso."
      })
  void readsAClaimAsPeopleWordIt(Kind kind, String sentence) {
    assertThat(kinds(sentence)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You can withdraw your consent to our newsletter by e-mail at any time you like.",
        "Cookies are small files that a site stores on your device so that it knows you again.",
        "We share information with third parties that help us, as this text describes in part C.",
        "Our servers are looked after by people who know what they do, day and night.",
        "The table above is only there to give you a better idea of what cookies do.",
        "Wir geben Daten an Dienstleister weiter, die Pakete für uns ausliefern.",
        "Nous partageons vos données avec nos transporteurs.",
        "You have control over cookies, since you choose which of them you accept in part B."
      })
  void readsNoneOfTheseKindsWhereSomethingElseIsSaid(String sentence) {
    assertThat(kinds(sentence))
        .doesNotContain(
            Kind.CONSENT_SOUGHT,
            Kind.COLLECTED_ONLY_IF_GIVEN,
            Kind.VISIT_WITHOUT_PERSONAL_DATA,
            Kind.NOT_SHARED,
            Kind.NOT_SOLD,
            Kind.NO_INFLUENCE_ON_OTHERS,
            Kind.ESSENTIAL_FIRST_PARTY,
            Kind.DATA_LOCATION,
            Kind.ADDRESS_NOT_COMBINED,
            Kind.OPT_OUT_IN_TABLE);
  }

  @Test
  void keepsTheLinksOfTheSentenceThatMakesTheClaim() {
    DeclaredClaim claim =
        claim(
            Kind.OPT_OUT_OFFERED,
            "More on cookies stands [here](https://shop.example/more). You can opt out of cookies"
                + " [here](https://choices.example/out), or at https://other.example/opt_out.");
    assertThat(claim.references())
        .extracting(Reference::target)
        .containsExactly("https://choices.example/out", "https://other.example/opt_out");
  }

  @Test
  void keepsTheLinksOfTheTableThatAClaimSpeaksOf() {
    DeclaredClaim claim =
        claim(
            Kind.OPT_OUT_IN_TABLE,
            """
            | Types of cookie | Who serves these cookies |
            | --- | --- |
            | Essential cookies. They keep the basket. | Teapot https://teapot.example/ |
            | Marketing cookies. They show offers. | Leafbook https://leafbook.example |

            Use the links of the partners in the table above to opt out of their cookies.
            """);
    assertThat(claim.references())
        .extracting(Reference::target)
        .containsExactly("https://teapot.example/", "https://leafbook.example");
  }

  @Test
  void keepsTheSentenceThatAClaimPointsBackTo() {
    DeclaredClaim claim =
        claim(
            Kind.COLLECTED_ONLY_IF_GIVEN,
            "Cookies help us. We also note which pages you visited. We only collect this information"
                + " when you choose to give it.");
    assertThat(claim.references())
        .containsExactly(Reference.place(1, "We also note which pages you visited."));
  }

  @Test
  void keepsTheDateAtTheTop() {
    DeclaredClaim claim =
        claim(
            Kind.LAST_UPDATED_AT_TOP,
            """
            # Privacy notice

            Effective as of 3 May 2021

            You can see the "last updated" date displayed at the top of this notice.
            """);
    assertThat(claim.references())
        .containsExactly(Reference.place(3, "Effective as of 3 May 2021"));
  }

  @Test
  void aRowOfATableSpeaksOfItsOwnCookieAndNotOfTheSite() {
    assertThat(
            policy(
                    """
                    | Cookie | Purpose | Expiry |
                    | --- | --- | --- |
                    | sid | Keeps the basket. | Session |
                    | ad_id | Shows offers; only set after the visitor has given consent to the cookie. | 1 year |
                    """)
                .claims()
                .map(DeclaredClaim::kind))
        .doesNotContain(Kind.CONSENT_SOUGHT);
  }

  private static List<Kind> kinds(String sentence) {
    return policy("## Cookies\n\n" + sentence + "\n").claims().map(DeclaredClaim::kind).toList();
  }

  private static DeclaredClaim claim(Kind kind, String text) {
    return policy(text).claims().filter(claim -> claim.kind() == kind).findFirst().orElseThrow();
  }

  private static DeclaredInventory policy(String text) {
    return PolicyReadings.read(
            PolicyDocuments.parse("shop.md", text.getBytes(StandardCharsets.UTF_8)))
        .inventories()
        .getFirst();
  }
}
