package io.cookieaudit.policy.reader;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words that stand above columns, in the languages that policies are written in. */
final class HeaderWords {
  /** A header is short; a longer cell is text. */
  private static final int LONGEST = 70;

  /** A cell of more letters is no header at all. */
  private static final int LONGEST_READ = 1000;

  private static final Pattern LIFETIME =
      words(
          "duration|expir\\w*|life ?(?:time|span)|retention|max.?age|validity|valid (?:until|for)|how long|ttl"
              + "|storage (?:time|period|duration)|stored for|kept for|deleted after"
              + "|\\w*dauer|laufzeit|gültigkeit\\w*|ablauf\\w*|\\w*frist|löschung|verfall\\w*"
              + "|durée|conservation|validité|échéance"
              + "|duración|caducidad|permanencia|vencimiento|plazo|vigencia|expiración"
              + "|durata|scadenza|conservazione"
              + "|\\w*duur|bewaartermijn|geldigheid\\w*|verval\\w*|houdbaarheid|termijn"
              + "|varighet|levetid|utløp\\w*|fjernes|slettes|lagringstid|gyldighet"
              + "|löptid|livslängd|varaktighet|varighed|udløb\\w*|duração|validade|okres|wygaś\\w*");

  private static final Pattern NAME_WORD =
      words(
          "names?|title|nom|noms|nombre|nombres|nome|nomi|naam|namen|navn|namn|bezeichnung|\\w*name|nazwa");

  private static final Pattern COOKIE_WORD =
      words(
          "[\\w-]*cookies?|cookie[\\w-]*|témoins?|informasjonskaps\\w+|trackers?|identifier|ciasteczk\\w*");

  private static final Pattern COOKIE_ALONE =
      Pattern.compile(
          "(?iU)(?:the |our |die |les? |las? |los |il |i |de |het )?(?:individual |specific |used |name of (?:the )?)?(?:cookies?|cookie[- ]?(?:ids?|keys?|names?|namen|identifiers?|list)|cookies? (?:used|set|placed|names?|utilizadas?|utilisés?|utilizzati|instaladas)|verwendete cookies?|témoins?|informasjonskaps(?:el|ler))(?: \\([^)]*\\))?\\W*");

  private static final Pattern SOMEBODY =
      words(
          "providers?|vendors?|company|companies|part(?:y|ies|ners?)|suppliers?|recipients?|owners?|publisher|entity|service|delegatees?"
              + "|served|serves|set by|placed by|who|source|issuer|controller"
              + "|anbieter\\w*|herausgeber|dienst\\w*|verantwortliche\\w*|empfänger|partner|unternehmen|setzt|hersteller"
              + "|fournisseurs?|émetteurs?|éditeurs?|propriétaires?|partenaires?|qui|société|destinataires?"
              + "|proveedor\\w*|propiedad|titular\\w*|responsable|empresa|entidad|propietario|tercero"
              + "|fornitor[ei]|titolare|società"
              + "|aanbieder|leverancier|geplaatst|eigenaar|partij"
              + "|leverandør|tilbyder|utsteder|eier|avsender|leverantör|udbyder|fornecedor|dostawca");

  private static final Pattern CATEGORY =
      words(
          "categor\\w*|kategori\\w*|catégorie\\w*|types? of (?:the )?cookies?|cookie groups?"
              + "|types? de (?:cookies?|témoins?)|tipos? de cookies?|tipi di cookie|soort(?:en)? cookies?|arten von cookies|kategoria");

  private static final Pattern TYPE =
      words(
          "types?|art|cookie[- ]?types?|cookie-?art\\w*|cookie-?typ\\w*|typ|tipo|tipologia|soort|nature|natur\\w*");

  private static final Pattern DOMAIN =
      words(
          "domains?|domaines?|dominios?|domini\\w?|domein\\w*|domene|hosts?|subgroup|sub-?domain|website|url");

  private static final Pattern PARTY =
      words(
          "used as|first.?(?:party|or).*|(?:1st|3rd|third).?party(?! name)(?:.{0,6})|party|herkunft|origin|propia.{0,20}tercer\\w*|interne.{0,10}externe|erst.{0,10}dritt\\w*");

  private static final Pattern PURPOSE =
      words(
          "purposes?|descriptions?|functions?|what|why|uses?|usage|reason|details|information|info|explanation|more information|comments?"
              + "|zwecke?|\\w*zweck|beschreibung|erklärung|verwendung|funktion|bedeutung|erläuterung"
              + "|finalités?|utilité|objectifs?|but|rôle|fonction|utilisation"
              + "|finalidad\\w*|descripción|uso|función|propósito|objetivo"
              + "|finalità|descrizione|scopo|funzione"
              + "|doel\\w*|omschrijving|beschrijving|functie|toelichting"
              + "|formål|beskrivelse|forklaring|syfte|ändamål|beskrivning|finalidades?|opis|cel");

  private HeaderWords() {}

  /** The role that a header gives its column. */
  static Optional<Role> role(String header) {
    String text = header.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (isNameHeader(text)) {
      return Optional.of(Role.NAME);
    }
    if (has(LIFETIME, text)) {
      return Optional.of(Role.LIFETIME);
    }
    if (has(CATEGORY, text)) {
      return Optional.of(Role.CATEGORY);
    }
    if (has(PARTY, text)) {
      return Optional.of(Role.PARTY);
    }
    if (has(SOMEBODY, text)) {
      return Optional.of(Role.PROVIDER);
    }
    if (has(TYPE, text)) {
      return Optional.of(Role.TYPE);
    }
    if (has(DOMAIN, text)) {
      return Optional.of(Role.DOMAIN);
    }
    if (has(PURPOSE, text)) {
      return Optional.of(Role.PURPOSE);
    }
    return Optional.empty();
  }

  /** Whether the header itself says that cookies are named below it, and not only "Name". */
  static boolean saysCookie(String header) {
    return header.length() <= LONGEST_READ && has(COOKIE_WORD, header);
  }

  private static boolean isNameHeader(String text) {
    if (COOKIE_ALONE.matcher(text).matches()) {
      return true;
    }
    boolean name = has(NAME_WORD, text);
    boolean cookie = has(COOKIE_WORD, text);
    if (name && cookie) {
      return !has(CATEGORY, text);
    }
    return name
        && !has(SOMEBODY, text)
        && !has(CATEGORY, text)
        && !has(PURPOSE, text)
        && !has(DOMAIN, text);
  }

  private static boolean has(Pattern words, String text) {
    return words.matcher(text).find();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iU)(?<!\\w)(?:" + alternatives + ")(?![\\w-])");
  }
}
