package io.cookieaudit.scan.suggest;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Map;

/**
 * The words of a row in one language. Where the policy has words of its own, those go first.
 *
 * @param units year, years, day, days, hour, hours, minute, minutes, second, seconds
 * @param headers name, provider, purpose, lifetime: for a policy that has no table yet
 */
record RowWords(
    String toBeDecided,
    String session,
    String persistent,
    String firstParty,
    String thirdParty,
    Map<Purpose, String> purposes,
    List<String> units,
    List<String> headers) {
  private static final RowWords ENGLISH =
      new RowWords(
          "to be decided",
          "Session",
          "Persistent",
          "First party",
          "Third party",
          purposes("Essential", "Statistics", "Preferences", "Marketing"),
          units("year years day days hour hours minute minutes second seconds"),
          List.of("Cookie name", "Provider", "Purpose", "Duration"));

  private static final Map<String, RowWords> WORDS =
      Map.of(
          "de",
          new RowWords(
              "noch festzulegen",
              "Sitzung",
              "Dauerhaft",
              "Erstanbieter",
              "Drittanbieter",
              purposes("Notwendig", "Statistik", "Präferenzen", "Marketing"),
              units("Jahr Jahre Tag Tage Stunde Stunden Minute Minuten Sekunde Sekunden"),
              List.of("Cookie-Name", "Anbieter", "Zweck", "Speicherdauer")),
          "fr",
          new RowWords(
              "à définir",
              "Session",
              "Persistant",
              "Première partie",
              "Tierce partie",
              purposes("Essentiel", "Statistiques", "Préférences", "Marketing"),
              units("an ans jour jours heure heures minute minutes seconde secondes"),
              List.of("Nom du cookie", "Fournisseur", "Finalité", "Durée")),
          "es",
          new RowWords(
              "por determinar",
              "Sesión",
              "Persistente",
              "Propia",
              "De terceros",
              purposes("Necesaria", "Estadísticas", "Preferencias", "Marketing"),
              units("año años día días hora horas minuto minutos segundo segundos"),
              List.of("Nombre de la cookie", "Proveedor", "Finalidad", "Duración")));

  RowWords {
    purposes = Map.copyOf(purposes);
    units = List.copyOf(units);
    headers = List.copyOf(headers);
  }

  /** English for a language that has no words here, which every reader of policies knows. */
  static RowWords in(String language) {
    return WORDS.getOrDefault(language, ENGLISH);
  }

  String purpose(Purpose purpose) {
    return purposes.getOrDefault(purpose, toBeDecided);
  }

  String party(PartyKind party) {
    return switch (party) {
      case FIRST -> firstParty;
      case THIRD -> thirdParty;
      case UNSTATED -> "";
    };
  }

  private static List<String> units(String words) {
    return List.of(words.split(" "));
  }

  private static Map<Purpose, String> purposes(
      String essential, String statistical, String personalisation, String marketing) {
    return Map.of(
        Purpose.ESSENTIAL, essential,
        Purpose.STATISTICAL, statistical,
        Purpose.PERSONALISATION, personalisation,
        Purpose.MARKETING, marketing);
  }
}
