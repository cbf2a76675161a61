package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.demo.ShopPlan.PolicyColumn;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The words of a policy in one language, with other words for the same where there are some.
 *
 * @param title with the shop's name for {@code %s}
 * @param effective a sentence with the date from which the policy holds
 * @param scope a sentence with the shop's host for {@code %s}
 * @param serves the heads of the table of categories and companies
 * @param units hour, day, month and year, each for one and for many
 */
record PolicyWords(
    String title,
    String effective,
    String scope,
    Map<PolicyColumn, List<String>> columns,
    Map<Purpose, List<String>> categories,
    Map<Purpose, String> uses,
    List<String> serves,
    List<String> session,
    List<Unit> units) {

  /** A unit of time. */
  record Unit(Duration length, String one, String many) {}

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  private static final PolicyWords ENGLISH =
      new PolicyWords(
          "Cookie policy of %s",
          "Effective from 2 February 2026",
          "This policy is about the cookies that %s uses.",
          Map.of(
              PolicyColumn.PROVIDER, List.of("Provider", "Set by", "Company"),
              PolicyColumn.NAME, List.of("Cookie", "Name", "Cookie name"),
              PolicyColumn.CATEGORY, List.of("Category", "Cookie category"),
              PolicyColumn.LIFETIME, List.of("Lifetime", "Duration", "Retention period"),
              PolicyColumn.PURPOSE, List.of("Purpose", "Description")),
          Map.of(
              Purpose.ESSENTIAL, List.of("Essential", "Strictly necessary", "Necessary"),
              Purpose.STATISTICAL, List.of("Statistics", "Analytics", "Statistical"),
              Purpose.PERSONALISATION, List.of("Personalisation", "Preferences"),
              Purpose.MARKETING, List.of("Marketing", "Advertising")),
          Map.of(
              Purpose.ESSENTIAL, "Needed so that the shop works",
              Purpose.STATISTICAL, "Counts how the pages are used",
              Purpose.PERSONALISATION, "Remembers what you like",
              Purpose.MARKETING, "Chooses advertisements for you"),
          List.of("Types of cookie", "Who serves these cookies"),
          List.of("Session", "Session cookie", "End of session"),
          List.of(
              new Unit(HOUR, "hour", "hours"),
              new Unit(DAY, "day", "days"),
              new Unit(MONTH, "month", "months"),
              new Unit(YEAR, "year", "years")));

  private static final PolicyWords GERMAN =
      new PolicyWords(
          "Cookie-Richtlinie von %s",
          "Gültig ab 2. Februar 2026",
          "Diese Richtlinie beschreibt die Cookies, die %s verwendet.",
          Map.of(
              PolicyColumn.PROVIDER, List.of("Anbieter"),
              PolicyColumn.NAME, List.of("Cookie", "Name", "Cookie-Name"),
              PolicyColumn.CATEGORY, List.of("Kategorie"),
              PolicyColumn.LIFETIME, List.of("Speicherdauer", "Laufzeit"),
              PolicyColumn.PURPOSE, List.of("Zweck", "Beschreibung")),
          Map.of(
              Purpose.ESSENTIAL, List.of("Notwendig", "Essenziell", "Unbedingt erforderlich"),
              Purpose.STATISTICAL, List.of("Statistik", "Analyse"),
              Purpose.PERSONALISATION, List.of("Personalisierung", "Präferenzen"),
              Purpose.MARKETING, List.of("Marketing", "Werbung")),
          Map.of(
              Purpose.ESSENTIAL, "Damit der Laden überhaupt arbeitet",
              Purpose.STATISTICAL, "Zählt, wie die Seiten genutzt werden",
              Purpose.PERSONALISATION, "Merkt sich, was Ihnen gefällt",
              Purpose.MARKETING, "Wählt Anzeigen für Sie aus"),
          List.of("Arten von Cookies", "Wer diese Cookies setzt"),
          List.of("Sitzung", "Session", "Ende der Sitzung"),
          List.of(
              new Unit(HOUR, "Stunde", "Stunden"),
              new Unit(DAY, "Tag", "Tage"),
              new Unit(MONTH, "Monat", "Monate"),
              new Unit(YEAR, "Jahr", "Jahre")));

  private static final PolicyWords FRENCH =
      new PolicyWords(
          "Politique de cookies de %s",
          "En vigueur depuis le 2 février 2026",
          "Cette politique décrit les cookies que %s utilise.",
          Map.of(
              PolicyColumn.PROVIDER, List.of("Fournisseur", "Émetteur"),
              PolicyColumn.NAME, List.of("Cookie", "Nom", "Nom du cookie"),
              PolicyColumn.CATEGORY, List.of("Catégorie"),
              PolicyColumn.LIFETIME, List.of("Durée", "Durée de conservation"),
              PolicyColumn.PURPOSE, List.of("Finalité", "Description")),
          Map.of(
              Purpose.ESSENTIAL, List.of("Strictement nécessaires", "Essentiels", "Nécessaires"),
              Purpose.STATISTICAL, List.of("Statistiques", "Mesure d’audience"),
              Purpose.PERSONALISATION, List.of("Personnalisation", "Préférences"),
              Purpose.MARKETING, List.of("Marketing", "Publicité")),
          Map.of(
              Purpose.ESSENTIAL, "Pour que la boutique fonctionne",
              Purpose.STATISTICAL, "Compte l’usage des pages",
              Purpose.PERSONALISATION, "Se souvient de vos goûts",
              Purpose.MARKETING, "Choisit des annonces pour vous"),
          List.of("Types de cookies", "Qui dépose ces cookies"),
          List.of("Session", "Fin de session"),
          List.of(
              new Unit(HOUR, "heure", "heures"),
              new Unit(DAY, "jour", "jours"),
              new Unit(MONTH, "mois", "mois"),
              new Unit(YEAR, "an", "ans")));

  static PolicyWords in(ShopLanguage language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case GERMAN -> GERMAN;
      case FRENCH -> FRENCH;
    };
  }

  /** One of several words for the same. */
  static String choice(List<String> words, int wording) {
    return words.get(wording % words.size());
  }

  /**
   * A time in figures. Either in the largest unit that divides it, or in days or hours; never so
   * that the words say another time.
   */
  String length(Duration length, int wording) {
    List<Unit> fitting =
        units.stream().filter(unit -> length.toSeconds() % unit.length().toSeconds() == 0).toList();
    Unit unit =
        wording % 2 == 0 || fitting.size() == 1
            ? fitting.getLast()
            : fitting.get(fitting.size() - 2);
    long count = length.dividedBy(unit.length());
    return count + " " + (count == 1 ? unit.one() : unit.many());
  }
}
