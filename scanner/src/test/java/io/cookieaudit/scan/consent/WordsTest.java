package io.cookieaudit.scan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WordsTest {
  private static final Map<Meaning, String> LABELS =
      Map.of(
          Meaning.ACCEPT,
          """
          Accept|ACCEPT ALL COOKIES|I agree|Allow all|Got it!|OK|Okay, thanks|Yes, I'm happy|Agree & continue
          Accept recommended settings|That’s fine|I consent|Agree and proceed|Allow cookies|Enable all
          Alle akzeptieren|Zustimmen|Ich stimme zu|Alle Cookies zulassen|Einverstanden|Alles klar|Verstanden
          Akzeptieren und weiter|Ja, gerne|Alle auswählen|Zustimmen und weiter
          Tout accepter|J'accepte|J’accepte tout|Accepter et fermer|D'accord|OK pour moi|Tout autoriser|J’ai compris
          Aceptar todas|Acepto|Accetta tutti|Accetta e continua|Alles accepteren|Akkoord|Aceitar tudo
          Akceptuję wszystkie|Zgadzam się|Godkänn alla|Tillåt alla cookies|Accepter alle|Godta alle
          Hyväksy kaikki|Přijmout vše|Souhlasím
          全部接受|接受所有 Cookie|同意|我同意|允许全部|知道了|すべて同意する|同意して続ける|すべてのCookieを受け入れる|許可する
          모두 동의|모두 허용|동의합니다|Принять все|Принять|Согласен|Разрешить все cookie|Прийняти всі|Погоджуюсь
          Tümünü kabul et|Kabul ediyorum|Acceptă toate|Sunt de acord|Összes elfogadása|Elfogadom
          Αποδοχή όλων|Αποδέχομαι
          """,
          Meaning.REJECT,
          """
          Reject|Reject all|Decline|Deny|No, thanks|No thank you|Refuse all cookies|Only necessary|Necessary only
          Accept only essential cookies|Accept necessary cookies|Use necessary cookies only|Continue without accepting
          I do not accept|Don't allow|I don’t agree|Disagree|Essential cookies only|Disable all|Opt out|Allow essential
          Ablehnen|Alle ablehnen|Alles ablehnen|Nur notwendige|Nur technisch notwendige Cookies akzeptieren
          Weiter ohne Zustimmung|Nicht zustimmen|Nur erforderliche Cookies|Nur essenzielle Cookies akzeptieren|Nein, danke
          Ich lehne ab|Notwendige Cookies akzeptieren
          Tout refuser|Je refuse|Continuer sans accepter|Refuser et fermer|Je n'accepte pas|Non merci
          Uniquement les cookies nécessaires|Cookies essentiels uniquement|Tout interdire
          Rechazar todo|Solo necesarias|Rifiuta tutto|Continua senza accettare|Solo cookie necessari
          Alles weigeren|Alleen noodzakelijke cookies|Rejeitar tudo|Apenas necessários|Odrzuć wszystkie
          Tylko niezbędne|Neka alla|Endast nödvändiga|Avvis alle|Kun nødvendige|Hylkää kaikki|Vain välttämättömät
          Odmítnout vše|Pouze nezbytné
          全部拒绝|拒绝所有|仅限必要的 Cookie|不同意|只接受必需的|すべて拒否|同意しない|必要な Cookie のみ|必須のみ許可
          모두 거부|거부|필수 쿠키만 허용|Отклонить все|Отклонить|Только необходимые|Не принимаю|Відхилити всі
          Тільки необхідні|Tümünü reddet|Sadece gerekli çerezler|Kabul etmiyorum|Respinge toate|Refuz
          Doar cele necesare|Összes elutasítása|Csak a szükséges sütik|Απόρριψη όλων|Μόνο τα απαραίτητα
          """,
          Meaning.SETTINGS,
          """
          Settings|Cookie settings|Manage cookies|Manage preferences|Customise|Customize choices|More options
          Let me choose|Manage consent|Preferences|Show details|Cookie preferences|Learn more and customise
          Einstellungen|Cookie-Einstellungen|Anpassen|Individuelle Datenschutzeinstellungen|Mehr Optionen
          Einstellungen verwalten|Details anzeigen|Auswahl anpassen
          Paramétrer|Paramétrer les cookies|Personnaliser|Gérer mes choix|Gérer les cookies|Préférences|Je choisis
          Configurar|Gestionar cookies|Personalizza|Gestisci opzioni|Instellingen|Zelf instellen|Definições
          Ustawienia|Dostosuj|Inställningar|Anpassa|Indstillinger|Tilpass|Asetukset|Nastavení
          Cookie 设置|管理偏好|自定义|Cookieの設定|カスタマイズ|쿠키 설정|맞춤 설정|Настройки|Настроить cookie
          Налаштування|Çerez ayarları|Tercihleri yönet|Setări cookie|Personalizează|Beállítások|Testreszabás
          Ρυθμίσεις cookies|Προτιμήσεις
          """,
          Meaning.SAVE,
          """
          Save|Save preferences|Save and exit|Confirm my choices|Allow selection|Accept selected|Apply|Save settings
          Speichern|Auswahl speichern|Einstellungen speichern|Auswahl bestätigen|Auswahl erlauben
          Ausgewählte akzeptieren|Speichern & schließen
          Enregistrer|Enregistrer mes choix|Valider mes choix|Confirmer la sélection|Valider
          Guardar preferencias|Salva impostazioni|Voorkeuren opslaan|Selectie toestaan|Guardar|Zapisz ustawienia
          Spara inställningar|Gem valg|Lagre|Tallenna valinnat|Uložit nastavení
          保存设置|确认选择|設定を保存|선택 저장|Сохранить настройки|Зберегти вибір|Tercihleri kaydet
          Salvează preferințele|Beállítások mentése|Αποθήκευση επιλογών
          """,
          Meaning.INFORMATION,
          """
          Privacy policy|Cookie policy|Learn more|More information|Read more|Our partners|Terms of use|Imprint
          Datenschutzerklärung|Impressum|Mehr erfahren|Weitere Informationen|Datenschutz
          Politique de confidentialité|En savoir plus|Mentions légales|Nos partenaires
          """,
          Meaning.FORBIDDEN,
          """
          Log out|Sign out|Delete my account|Buy now|Subscribe|Pay to reject|Reject and subscribe|Sign in
          Abmelden|Jetzt kaufen|Konto löschen|Mit Pur-Abo ohne Werbung lesen|Jetzt abonnieren
          Se déconnecter|Supprimer mon compte|Acheter|S'abonner
          """,
          Meaning.CLOSE,
          """
          Close|×|✕|X|Dismiss|Schließen|Fermer
          """,
          Meaning.OTHER,
          """
          Products|Next|English|Newsletter|Analytics|Strictly necessary|Marketing
          """);

  @TestFactory
  Stream<DynamicTest> tellsWhatALabelMeans() {
    return LABELS.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(entry.getValue().strip().split("[|\n]"))
                    .map(
                        label ->
                            DynamicTest.dynamicTest(
                                label,
                                () ->
                                    assertThat(Words.ALL.meaning(label))
                                        .isEqualTo(entry.getKey()))));
  }

  @Test
  void doesNotTakeASentenceForALabel() {
    assertThat(
            Words.ALL.meaning(
                "We would like to ask you to accept our cookies, because they help us to learn how"
                    + " our pages are used and to show you what may interest you"))
        .isEqualTo(Meaning.OTHER);
  }

  @Test
  void knowsATextAboutConsentInSeveralLanguages() {
    assertThat(
            Stream.of(
                "This site uses cookies.",
                "Wir verwenden Cookies und ähnliche Techniken.",
                "Nous respectons votre vie privée",
                "Utilizamos cookies propias",
                "Informasjonskapsler hjelper oss",
                "本网站使用 Cookie 来改善您的体验",
                "当サイトではクッキーを使用しています",
                "이 사이트는 쿠키를 사용합니다",
                "Мы используем файлы cookie",
                "Bu site çerezleri kullanır",
                "Oldalunk sütiket használ"))
        .allMatch(Words.ALL::aboutConsent);
    assertThat(Stream.of("Subscribe to our newsletter", "20 % off today"))
        .noneMatch(Words.ALL::aboutConsent);
  }

  @Test
  void knowsWhatCannotBeTurnedOff() {
    assertThat(Words.ALL.necessary("Strictly necessary cookies")).isTrue();
    assertThat(Words.ALL.necessary("Unbedingt erforderlich")).isTrue();
    assertThat(Words.ALL.necessary("Statistics")).isFalse();
  }
}
