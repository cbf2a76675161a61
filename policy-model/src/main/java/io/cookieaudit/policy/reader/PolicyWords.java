package io.cookieaudit.policy.reader;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a policy calls itself. */
final class PolicyWords {
  private static final Words POLICY =
      Words.beginning(
          "(?:privacy|cookies?|data protection|data privacy)[ -](?:\\w+ )?(?:policy|policies|notice|statement|declaration)|use of cookies|cookies? (?:table|list)"
              + "|datenschutz\\w*|cookie-?(?:richtlinie|erklärung|hinweise?|policy)|politique (?:de|en|relative|sur|d)\\b.{0,40}(?:confidentialité|cookies?|privée|données)|gestion des cookies|charte.{0,30}cookies"
              + "|política de (?:privacidad|cookies|privacidade)|aviso de cookies|informativa.{0,30}(?:cookie|privacy)|(?:privacy|cookie)(?:beleid|verklaring|statement)|personvern\\w*|informasjonskapsler|integritetspolicy|polityka prywatności");

  private static final Pattern COOKIE_DOCUMENT =
      Pattern.compile(
          "(?U)((?:\\p{Lu}[\\p{L}.&’'-]{0,40} ){0,6}(?i:cookies?)[ -](?i:policy|notice|statement|declaration|list|table|page|guidelines)|(?i:cookie-?(?:richtlinie|erklärung|hinweise|policy))|(?i:politique (?:de |relative aux |en matière de |d['’]utilisation des )(?:gestion des )?cookies|charte (?:de |des )?cookies)|(?i:política de cookies|informativa (?:sui |estesa sui )?cookies?|cookiebeleid|cookieverklaring))");

  private PolicyWords() {}

  static boolean namesPolicy(String text) {
    return POLICY.in(text);
  }

  /** What a text calls the policy that it is, such as "Privacy Policy". */
  static Optional<String> name(String text) {
    return POLICY.find(text).map(name -> text.substring(name.start(), name.end()));
  }

  /** Matches the name of a document about cookies, its name as group 1. */
  static Pattern cookieDocument() {
    return COOKIE_DOCUMENT;
  }
}
