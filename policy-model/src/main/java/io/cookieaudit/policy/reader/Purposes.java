package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the words that policies use for categories to the four purposes. */
final class Purposes {
  private static final Words NOT_ESSENTIAL =
      Words.of(
          "non[- ]?(?:essential|necessary|required|essentiels?|nécessaires?|necessari)|not (?:strictly )?(?:essential|necessary|required)"
              + "|nicht[- ](?:unbedingt |zwingend |technisch )?(?:notwendig|erforderlich|essenziell)\\w*|no (?:esenciales|necesarias|necesarios)|niet[- ](?:noodzakelijk|essentieel|essentiële)\\w*"
              + "|não (?:essencia\\w*|necessári\\w*)|icke[- ]nödvändiga?|ikke[- ]nødvendige?|nie są niezbędne|optional\\w*|非必要|非必需");

  private static final Words ESSENTIAL =
      Words.of(
          "essential\\w*|strictly necessary|necessary|required|mandatory|technical\\w*|technically|security|operational|authentication"
              + "|essenzi?ell\\w*|(?:unbedingt |technisch )?(?:notwendig|erforderlich)\\w*|technisch\\w*|unerlässlich\\w*|zwingend\\w*|sicherheit\\w*|grundlegend\\w*"
              + "|essentiels?|essentielles?|(?:strictement )?nécessaires?|techniques?|indispensables?|obligatoires?|sécurité"
              + "|técnic[ao]s?|necesari[ao]s?|esencial(?:es)?|imprescindibles?|estrictamente|seguridad|obligatori[ao]s?"
              + "|tecnic[aihoe]+|necessari[oae]?|essenzial[ei]|strettamente|obbligatori\\w*|sicurezza"
              + "|noodzakelijke?|essenti[eë]le|technische|strikt|vereist\\w*|beveiliging"
              + "|nødvendige?|tekniske?|påkrev\\w*|strengt|sikkerhet|sikkerhed|nödvändiga?|tekniska|säkerhet\\w*"
              + "|necessári[oa]s?|essencia(?:l|is)|estritamente|obrigatóri[oa]s?|segurança"
              + "|niezbędn\\w*|konieczn\\w*|techniczn\\w*|podstawow\\w*|wymagan\\w*|bezpieczeństw\\w*"
              + "|必要|必需|必须|必須|基本|技术性?|技術性?|安全");

  private static final Map<Purpose, Words> WORDS =
      new EnumMap<>(
          Map.of(
              Purpose.ESSENTIAL,
              ESSENTIAL,
              Purpose.STATISTICAL,
              Words.of(
                  "statisti\\w*|analyti\\w*|analysis|performance|measurement\\w*|metrics|research"
                      + "|analyse\\w*|leistung\\w*|messung|reichweitenmessung|webanalyse"
                      + "|audience|mesure|analytiques?|estadístic\\w*|análisis|analític\\w*|rendimiento|medición"
                      + "|analitic\\w*|analisi|prestazioni|misurazion\\w*|prestaties?|analytische|meting\\w*|analytiske?|analytiska|ytelse\\w*|måling\\w*|prestanda|mätning|ydeevne|ydelse\\w*"
                      + "|analityczn\\w*|statystyczn\\w*|statystyk\\w*|statystyki|wydajnoś\\w*|analiz\\w*|pomiar\\w*|desempenho|medição|análise|estatístic\\w*"
                      + "|统计|統計|分析|性能|效能|测量|測量"),
              Purpose.PERSONALISATION,
              Words.of(
                  "personali[sz]\\w*|preferences?|customi[sz]ation|comfort|convenience|functionality|locali[sz]ation"
                      + "|präferenz\\w*|komfort\\w*|personalisier\\w*|einstellungen|zweckmäßig\\w*"
                      + "|personnalisation|préférences?|confort|fonctionnalité\\w*"
                      + "|preferencias?|personalización|preferenz[ae]|personalizzazione|voorkeur\\w*|personalisatie|gemak|preferanse\\w*|innstilling\\w*|tilpas\\w*|preferências?|personalização"
                      + "|preferenc\\w*|personaliz\\w*|inställning\\w*|anpass\\w*|præferenc\\w*|indstilling\\w*"
                      + "|偏好|个性化|個人化|個性化|首选项"),
              Purpose.MARKETING,
              Words.of(
                  "marketing\\w*|advertis\\w*|ads?|adverts?|targeting|targeted|retargeting|remarketing|profiling|tracking|social(?: media)?|commercial"
                      + "|werb\\w*|werbung|zielgruppen\\w*|soziale\\w*|zielorientierte?"
                      + "|publicit\\w*|ciblage|ciblées?|réseaux sociaux|sociaux|reciblage"
                      + "|publicidad|publicitari\\w*|comportamental\\w*|redes sociales|mercadotecnia|segmentación"
                      + "|pubblicit\\w*|profilazione|reclame\\w*|advertentie\\w*|adverteren|sociale|doelgericht\\w*|markedsføring\\w*|annons\\w*|annonce\\w*|reklame\\w*|reklam|målret\\w*|målrettet|riktad\\w*|sosiale|sociala|marknadsföring\\w*"
                      + "|reklamow\\w*|marketingow\\w*|społecznościow\\w*|profiluj\\w*|publicidade|publicitári\\w*|segmentação|redes sociais"
                      + "|营销|行銷|市场|广告|廣告|定向|社交")));

  private static final Words FUNCTIONAL =
      Words.of(
          "functional\\w*|funktional\\w*|funktionell\\w*|fonctionnel\\w*|funciona(?:l|les|is|lidad|lidade)|funzional\\w*|functione\\w*|funksjon\\w*|funktionalit\\w*|funktions\\w*|funkcjonaln\\w*|功能");

  /**
   * A name that ends like a category, as products do: two capitalised words, the last one a
   * purpose.
   */
  private static final Pattern PRODUCT =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d]+ (?:\\p{Lu}[\\p{L}\\d]+ )?(?:Analytics|Ads|Ad Manager|Advertising|Marketing|Optimi[sz]e|Tag Manager)(?: \\p{Lu}\\w*| \\([^)]*\\))*");

  private static final Words PLAIN_ADJECTIVE =
      Words.of(
          "web|site|website|performance|statistics?|statistical|targeted|online|digital|our|third|party|social|behavioural|behavioral|personali[sz]ed|interest-based|necessary|functional|direct|product|audience");

  private static final Words COOKIE =
      Words.beginning("cookies?|témoins|informasjonskapsler|ciasteczk|kakor");

  private static final Words PERSONALISED = Words.beginning("person");

  /** Words that put an aim in a description beyond doubt: what is shown is advertising. */
  private static final Words ADVERTISING =
      Words.of(
          "advertis\\w*|adverts?|ads|remarketing|retargeting|werbung|werbe\\w*|anzeigen|publicités?|publicitaires?|annonces? publicitaires?|publicidad|anuncios|publicitari\\w*|pubblicità|annunci|advertenties?|reclame|annonser?|annonsering\\w*|reklamer?|annoncer|markedsføre|reklam\\w*|publicidade|anúncios|广告|廣告");

  private Purposes() {}

  /**
   * The purpose that a category's name states: the first one named. "Functional" alone says
   * different things in different policies: beside a category of necessary cookies it means
   * preferences, and without one it means what the site needs.
   *
   * @param necessaryElsewhere whether the same policy has a category of necessary cookies
   */
  static Purpose of(String words, boolean necessaryElsewhere) {
    return isProduct(words) ? Purpose.UNSTATED : named(words, necessaryElsewhere);
  }

  /** As {@link #of}, where the name of a product counts for the purpose it is named after. */
  static Purpose ofHeading(String words, boolean necessaryElsewhere) {
    return named(words, necessaryElsewhere);
  }

  private static Purpose named(String words, boolean necessaryElsewhere) {
    Plain text = Plain.of(NOT_ESSENTIAL.without(words));
    return first(text)
        .orElseGet(
            () -> {
              if (!FUNCTIONAL.in(text)) {
                return Purpose.UNSTATED;
              }
              return necessaryElsewhere ? Purpose.PERSONALISATION : Purpose.ESSENTIAL;
            });
  }

  /** Whether the text speaks of cookies, in the short form of a category's name. */
  static boolean speaksOfCookies(String words) {
    return COOKIE.in(words);
  }

  /** Whether anything in the text names what the site needs. */
  static boolean speaksOfNecessity(String text) {
    return ESSENTIAL.in(text);
  }

  /** Whether a category named after persons can be one of advertising made for them. */
  static boolean canMeanAdvertising(Category category) {
    return category.purpose() == Purpose.PERSONALISATION && PERSONALISED.in(category.written());
  }

  /** Whether a description says that advertising is what a cookie is for. */
  static boolean speaksOfAdvertising(String description) {
    return ADVERTISING.in(description);
  }

  /** Whether the text is the name of a product, which can be named after a purpose. */
  static boolean isProduct(String text) {
    String name = text.strip();
    return PRODUCT.matcher(name).matches() && !PLAIN_ADJECTIVE.begin(Plain.of(name));
  }

  private static Optional<Purpose> first(Plain text) {
    Optional<Purpose> first = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Map.Entry<Purpose, Words> words : WORDS.entrySet()) {
      Optional<Words.Found> found = words.getValue().find(text, 0);
      if (found.isPresent() && found.get().start() < at) {
        at = found.get().start();
        first = Optional.of(words.getKey());
      }
    }
    return first;
  }
}
