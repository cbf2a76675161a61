package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words that an invented policy is written with.
 *
 * @param headers for name, provider, purpose and lifetime; several wordings
 * @param categories what the four categories are called
 * @param lifetimes a session, 13 months, 24 hours, 1 year, 90 days, 6 months
 * @param descriptions a sentence for each of the rows
 */
record Phrasebook(
    String language,
    String title,
    List<List<String>> headers,
    Map<Purpose, String> categories,
    List<String> lifetimes,
    List<String> descriptions) {

  private static Map<Purpose, String> categories(
      String essential, String statistical, String personalisation, String marketing) {
    return Map.of(
        Purpose.ESSENTIAL, essential,
        Purpose.STATISTICAL, statistical,
        Purpose.PERSONALISATION, personalisation,
        Purpose.MARKETING, marketing);
  }

  static final List<Phrasebook> ALL =
      List.of(
          new Phrasebook(
              "en",
              "Cookie Policy",
              List.of(
                  List.of("Cookie", "Provider", "Purpose", "Expiry"),
                  List.of("Name", "Set by", "What it does", "Storage duration")),
              categories(
                  "Strictly necessary cookies",
                  "Performance cookies",
                  "Preference cookies",
                  "Targeting cookies"),
              List.of("Session", "13 months", "24 hours", "one year", "Up to 90 days", "6 months"),
              List.of(
                  "Holds what lies in the lamp basket.",
                  "Counts how often the lamp pages are opened.",
                  "Tells two visits of one day apart.",
                  "Keeps the colours that were picked.",
                  "Shows lamps on the pages of other sites.",
                  "Limits how often one lamp is shown.")),
          new Phrasebook(
              "de",
              "Cookie-Richtlinie",
              List.of(
                  List.of("Cookie", "Anbieter", "Zweck", "Speicherdauer"),
                  List.of("Bezeichnung", "Gesetzt von", "Beschreibung", "Laufzeit")),
              categories(
                  "Unbedingt erforderliche Cookies", "Statistik", "Präferenzen", "Marketing"),
              List.of(
                  "Sitzungsende",
                  "13 Monate",
                  "24 Stunden",
                  "ein Jahr",
                  "bis zu 90 Tage",
                  "6 Monate"),
              List.of(
                  "Merkt sich, was im Lampenkorb liegt.",
                  "Zählt, wie oft die Lampenseiten geöffnet werden.",
                  "Unterscheidet zwei Besuche eines Tages.",
                  "Behält die gewählten Farben.",
                  "Zeigt Lampen auf den Seiten anderer.",
                  "Begrenzt, wie oft eine Lampe erscheint.")),
          new Phrasebook(
              "fr",
              "Politique relative aux cookies",
              List.of(
                  List.of("Nom du cookie", "Fournisseur", "Finalité", "Durée de conservation"),
                  List.of("Cookie", "Émetteur", "Utilité", "Expiration")),
              categories(
                  "Cookies strictement nécessaires",
                  "Mesure d’audience",
                  "Cookies de préférences",
                  "Cookies publicitaires"),
              List.of("Session", "13 mois", "24 heures", "un an", "jusqu’à 90 jours", "6 mois"),
              List.of(
                  "Garde ce que contient le panier de lampes.",
                  "Compte les ouvertures des pages de lampes.",
                  "Sépare deux visites d’un même jour.",
                  "Garde les couleurs choisies.",
                  "Montre des lampes sur les pages des autres.",
                  "Limite le nombre de lampes montrées.")),
          new Phrasebook(
              "es",
              "Política de cookies",
              List.of(
                  List.of("Nombre", "Proveedor", "Finalidad", "Duración"),
                  List.of("Cookie", "Titular", "Descripción", "Caducidad")),
              categories(
                  "Cookies técnicas",
                  "Cookies analíticas",
                  "Cookies de preferencias",
                  "Cookies publicitarias"),
              List.of("Sesión", "13 meses", "24 horas", "un año", "hasta 90 días", "6 meses"),
              List.of(
                  "Guarda lo que hay en la cesta de lámparas.",
                  "Cuenta las veces que se abren las páginas.",
                  "Separa dos visitas de un mismo día.",
                  "Guarda los colores elegidos.",
                  "Enseña lámparas en páginas de otros.",
                  "Limita cuántas veces se enseña una lámpara.")),
          new Phrasebook(
              "it",
              "Informativa sui cookie",
              List.of(
                  List.of("Nome", "Fornitore", "Finalità", "Durata"),
                  List.of("Nome del cookie", "Titolare", "Descrizione", "Scadenza")),
              categories(
                  "Cookie tecnici",
                  "Cookie statistici",
                  "Cookie di preferenza",
                  "Cookie di profilazione"),
              List.of("Sessione", "13 mesi", "24 ore", "un anno", "fino a 90 giorni", "6 mesi"),
              List.of(
                  "Conserva quel che sta nel cesto di lampade.",
                  "Conta le aperture delle pagine di lampade.",
                  "Separa due visite dello stesso giorno.",
                  "Conserva i colori scelti.",
                  "Mostra lampade sulle pagine di altri.",
                  "Limita quante volte appare una lampada.")),
          new Phrasebook(
              "nl",
              "Cookieverklaring",
              List.of(
                  List.of("Naam", "Aanbieder", "Doel", "Bewaartermijn"),
                  List.of("Cookie", "Partij", "Omschrijving", "Vervaldatum")),
              categories(
                  "Noodzakelijke cookies",
                  "Analytische cookies",
                  "Voorkeurscookies",
                  "Marketingcookies"),
              List.of(
                  "Sessie", "13 maanden", "24 uur", "één jaar", "maximaal 90 dagen", "6 maanden"),
              List.of(
                  "Bewaart wat er in de lampenmand ligt.",
                  "Telt hoe vaak de lampen bekeken worden.",
                  "Houdt twee bezoeken van een dag uiteen.",
                  "Bewaart de gekozen kleuren.",
                  "Toont lampen bij anderen.",
                  "Begrenst hoe vaak een lamp verschijnt.")),
          new Phrasebook(
              "pt",
              "Política de Cookies",
              List.of(
                  List.of("Nome", "Fornecedor", "Finalidade", "Duração"),
                  List.of("Cookie", "Provedor", "Descrição", "Validade")),
              categories(
                  "Cookies estritamente necessários",
                  "Cookies de desempenho",
                  "Cookies de preferências",
                  "Cookies de publicidade"),
              List.of("Sessão", "13 meses", "24 horas", "um ano", "até 90 dias", "6 meses"),
              List.of(
                  "Guarda o que está no cesto de candeeiros.",
                  "Conta quantas vezes as páginas são abertas.",
                  "Separa duas visitas do mesmo dia.",
                  "Guarda as cores escolhidas.",
                  "Mostra candeeiros em páginas de outros.",
                  "Limita quantas vezes surge um candeeiro.")),
          new Phrasebook(
              "pl",
              "Polityka cookies",
              List.of(
                  List.of("Nazwa", "Dostawca", "Cel", "Okres przechowywania"),
                  List.of("Plik cookie", "Podmiot", "Opis", "Czas trwania")),
              categories(
                  "Niezbędne pliki cookie",
                  "Analityczne pliki cookie",
                  "Pliki cookie preferencji",
                  "Reklamowe pliki cookie"),
              List.of("Sesja", "13 miesięcy", "24 godziny", "1 rok", "do 90 dni", "6 miesięcy"),
              List.of(
                  "Przechowuje zawartość koszyka z lampami.",
                  "Liczy otwarcia stron z lampami.",
                  "Rozróżnia dwie wizyty jednego dnia.",
                  "Zachowuje wybrane kolory.",
                  "Pokazuje lampy na innych stronach.",
                  "Ogranicza liczbę pokazów lampy.")),
          new Phrasebook(
              "nb",
              "Informasjonskapsler",
              List.of(
                  List.of("Navn", "Leverandør", "Formål", "Varighet"),
                  List.of("Informasjonskapsel", "Tilbyder", "Beskrivelse", "Utløper")),
              categories(
                  "Nødvendige informasjonskapsler", "Statistikk", "Preferanser", "Markedsføring"),
              List.of("Økt", "13 måneder", "24 timer", "ett år", "inntil 90 dager", "6 måneder"),
              List.of(
                  "Husker hva som ligger i lampekurven.",
                  "Teller hvor ofte lampene blir sett.",
                  "Skiller to besøk på samme dag.",
                  "Husker fargene som ble valgt.",
                  "Viser lamper hos andre.",
                  "Begrenser hvor ofte en lampe vises.")),
          new Phrasebook(
              "sv",
              "Cookiepolicy",
              List.of(
                  List.of("Namn", "Leverantör", "Syfte", "Varaktighet"),
                  List.of("Kaka", "Utgivare", "Beskrivning", "Lagringstid")),
              categories("Nödvändiga kakor", "Statistik", "Inställningar", "Marknadsföring"),
              List.of(
                  "Session", "13 månader", "24 timmar", "ett år", "upp till 90 dagar", "6 månader"),
              List.of(
                  "Minns vad som ligger i lampkorgen.",
                  "Räknar hur ofta lamporna visas.",
                  "Skiljer två besök samma dag åt.",
                  "Minns färgerna som valdes.",
                  "Visar lampor hos andra.",
                  "Begränsar hur ofta en lampa visas.")),
          new Phrasebook(
              "da",
              "Cookiepolitik",
              List.of(
                  List.of("Navn", "Udbyder", "Formål", "Udløb"),
                  List.of("Cookie", "Ejer", "Beskrivelse", "Varighed")),
              categories("Nødvendige cookies", "Statistik", "Præferencer", "Markedsføring"),
              List.of("Session", "13 måneder", "24 timer", "et år", "op til 90 dage", "6 måneder"),
              List.of(
                  "Husker hvad der ligger i lampekurven.",
                  "Tæller hvor ofte lamperne ses.",
                  "Skelner to besøg samme dag.",
                  "Husker farverne der blev valgt.",
                  "Viser lamper hos andre.",
                  "Begrænser hvor ofte en lampe vises.")),
          new Phrasebook(
              "zh",
              "Cookie 政策",
              List.of(List.of("Cookie 名称", "提供商", "用途", "有效期"), List.of("名称", "服务商", "说明", "保存期限")),
              categories("必要 Cookie", "统计 Cookie", "偏好 Cookie", "营销 Cookie"),
              List.of("会话", "13个月", "24小时", "一年", "最长90天", "6 个月"),
              List.of(
                  "记住灯具购物篮里的东西。",
                  "计算灯具页面被打开的次数。",
                  "区分同一天的两次访问。",
                  "记住选择的颜色。",
                  "在其他网站上展示灯具。",
                  "限制同一盏灯出现的次数。")));

  String category(Purpose purpose) {
    return Objects.requireNonNull(categories.get(purpose));
  }

  @Override
  public String toString() {
    return language;
  }
}
