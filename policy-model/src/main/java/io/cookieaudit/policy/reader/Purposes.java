package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the words that policies use for categories to the four purposes. */
final class Purposes {
  private static final Pattern NOT_ESSENTIAL =
      Pattern.compile(
          "(?iU)non[- ](?:essential|necessary|required)|not (?:strictly )?(?:essential|necessary|required)|nicht (?:notwendig|erforderlich|essenziell)\\w*|non (?:essentiels?|nécessaires?|necessari)|no (?:esenciales|necesarias)|niet[- ](?:noodzakelijk|essentieel)\\w*|optional\\w*");

  private static final Map<Purpose, Pattern> WORDS =
      Map.of(
          Purpose.ESSENTIAL,
          words(
              "essential\\w*|strictly necessary|necessary|required|mandatory|technical\\w*|technically|security|operational"
                  + "|essenzi?ell\\w*|(?:unbedingt |technisch )?(?:notwendig|erforderlich)\\w*|technisch\\w*|unerlässlich\\w*|zwingend\\w*"
                  + "|essentiels?|essentielles?|(?:strictement )?nécessaires?|techniques?|indispensables?|obligatoires?"
                  + "|técnicas?|necesari[ao]s?|esenciales|imprescindibles|estrictamente"
                  + "|tecnici|tecnico|necessari|essenziali|strettamente"
                  + "|noodzakelijke?|essentiële|technische|strikt|vereist\\w*"
                  + "|nødvendige?|tekniske?|påkrevde?|strengt|nödvändiga?|necessários|niezbędne"),
          Purpose.STATISTICAL,
          words(
              "statisti\\w*|analyti\\w*|analysis|performance|measurement\\w*|metrics|research"
                  + "|analyse\\w*|leistung\\w*|messung|reichweitenmessung|webanalyse"
                  + "|audience|mesure|analytiques?|estadístic\\w*|análisis|analític\\w*|rendimiento|medición"
                  + "|analitic[io]|prestazioni|prestaties|analytische|analytiske?|ytelse\\w*|måling|prestanda|analityczne|desempenho"),
          Purpose.PERSONALISATION,
          words(
              "personali[sz]\\w*|preferences?|customi[sz]ation|comfort|convenience|functionality|locali[sz]ation"
                  + "|präferenz\\w*|komfort|personalisier\\w*|einstellungen|zweckmäßig\\w*"
                  + "|personnalisation|préférences?|confort|fonctionnalité\\w*"
                  + "|preferencias|personalización|preferenze|personalizzazione|voorkeur\\w*|personalisatie|preferanse\\w*|innstillinger|tilpasning|preferências|preferencje"),
          Purpose.MARKETING,
          words(
              "marketing\\w*|advertis\\w*|ads?|adverts?|targeting|targeted|retargeting|remarketing|profiling|tracking|social(?: media)?|commercial"
                  + "|werb\\w*|werbung|zielgruppen\\w*|soziale\\w*|zielorientierte?"
                  + "|publicit\\w*|ciblage|ciblées?|réseaux sociaux|sociaux|reciblage"
                  + "|publicidad|publicitari\\w*|comportamental\\w*|redes sociales|mercadotecnia"
                  + "|pubblicit\\w*|profilazione|reclame\\w*|advertentie\\w*|markedsføring\\w*|annons\\w*|reklame\\w*|sosiale|marknadsföring\\w*|reklamowe|publicidade"));

  private static final Pattern FUNCTIONAL =
      words(
          "functional\\w*|funktional\\w*|funktionell\\w*|fonctionnel\\w*|funcional\\w*|funzional\\w*|functionele?|funksjonel\\w*|funkcjonalne");

  /**
   * A name that ends like a category, as products do: two capitalised words, the last one a
   * purpose.
   */
  private static final Pattern PRODUCT =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d]+ (?:\\p{Lu}[\\p{L}\\d]+ )?(?:Analytics|Ads|Ad Manager|Advertising|Marketing|Optimi[sz]e|Tag Manager)(?: \\p{Lu}\\w*| \\([^)]*\\))*");

  private static final Pattern PLAIN_ADJECTIVE =
      Pattern.compile(
          "(?i)(?:web|site|website|performance|statistics?|statistical|targeted|online|digital|our|third|party|social|behavioural|behavioral|personali[sz]ed|interest-based|necessary|functional|direct|product|audience)\\b.*");

  private static final Pattern COOKIE =
      Pattern.compile("(?iU)cookies?|témoins|informasjonskapsler");

  private Purposes() {}

  /**
   * The purpose that a category's name states: the first one named. "Functional" alone says
   * different things in different policies: beside a category of necessary cookies it means
   * preferences, and without one it means what the site needs.
   *
   * @param necessaryElsewhere whether the same policy has a category of necessary cookies
   */
  static Purpose of(String words, boolean necessaryElsewhere) {
    String text = NOT_ESSENTIAL.matcher(words).replaceAll(" ");
    if (isProduct(text)) {
      return Purpose.UNSTATED;
    }
    Optional<Purpose> first = first(text);
    if (first.isPresent()) {
      return first.get();
    }
    if (FUNCTIONAL.matcher(text).find()) {
      return necessaryElsewhere ? Purpose.PERSONALISATION : Purpose.ESSENTIAL;
    }
    return Purpose.UNSTATED;
  }

  /** Whether the text speaks of cookies, in the short form of a category's name. */
  static boolean speaksOfCookies(String words) {
    return COOKIE.matcher(words).find();
  }

  private static boolean isProduct(String text) {
    return PRODUCT.matcher(text.strip()).matches()
        && !PLAIN_ADJECTIVE.matcher(text.strip()).matches();
  }

  private static Optional<Purpose> first(String text) {
    Purpose first = null;
    int at = Integer.MAX_VALUE;
    for (Purpose purpose : Purpose.values()) {
      Pattern words = WORDS.get(purpose);
      if (words != null) {
        var matcher = words.matcher(text);
        if (matcher.find() && matcher.start() < at) {
          at = matcher.start();
          first = purpose;
        }
      }
    }
    return Optional.ofNullable(first);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iU)(?<!\\w)(?:" + alternatives + ")(?!\\w)");
  }
}
