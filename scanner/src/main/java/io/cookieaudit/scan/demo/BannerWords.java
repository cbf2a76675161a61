package io.cookieaudit.scan.demo;

import java.util.List;

/**
 * What home-made banners say in practice, in one language.
 *
 * @param notice the sentence that asks
 * @param accept labels of the button that agrees
 * @param reject labels of the one that refuses
 * @param settings labels of the one that leads to a second layer
 */
record BannerWords(String notice, List<String> accept, List<String> reject, List<String> settings) {
  private static final BannerWords ENGLISH =
      new BannerWords(
          "We use cookies to run this shop and, if you agree, to measure and improve it.",
          List.of("Accept all", "Accept", "I agree", "Allow all cookies", "Agree and continue"),
          List.of(
              "Reject all",
              "Decline",
              "Only necessary cookies",
              "Refuse",
              "Continue without accepting"),
          List.of("Settings", "Manage preferences", "Customise"));

  private static final BannerWords GERMAN =
      new BannerWords(
          "Wir verwenden Cookies für diesen Laden und, wenn Sie zustimmen, um ihn zu verbessern.",
          List.of("Alle akzeptieren", "Akzeptieren", "Zustimmen", "Alle Cookies zulassen"),
          List.of("Alle ablehnen", "Ablehnen", "Nur notwendige Cookies", "Nur erforderliche"),
          List.of("Einstellungen", "Cookie-Einstellungen", "Anpassen"));

  private static final BannerWords FRENCH =
      new BannerWords(
          "Nous utilisons des cookies pour cette boutique et, avec votre accord, pour l’améliorer.",
          List.of("Tout accepter", "Accepter", "J’accepte", "Accepter et continuer"),
          List.of("Tout refuser", "Refuser", "Continuer sans accepter", "Je refuse"),
          List.of("Paramètres", "Personnaliser", "Gérer mes choix"));

  static BannerWords in(ShopLanguage language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case GERMAN -> GERMAN;
      case FRENCH -> FRENCH;
    };
  }
}
