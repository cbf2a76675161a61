package io.cookieaudit.policy.reader;

import java.util.Optional;

/** The words that stand above columns, in the languages that policies are written in. */
final class HeaderWords {
  /** A header is short; a longer cell is text. */
  private static final int LONGEST = 70;

  /** A cell of more letters is no header at all. */
  private static final int LONGEST_READ = 1000;

  private static final Words LIFETIME =
      Words.of(
          "durations?|expir\\w*|life ?(?:time|span)|lifetimes?|retention|retained|max.?age|validity|valid (?:until|for)|how long|ttl"
              + "|storage (?:time|period|duration)|stored for|kept for|deleted after|persistence|time to live"
              + "|\\w*dauer|laufzeit|gültigkeit\\w*|ablauf\\w*|\\w*frist|löschung|verfall\\w*|aufbewahrung\\w*|gespeichert für"
              + "|durée|conservation|validité|échéance|temps de (?:conservation|stockage)"
              + "|duración|caduc\\w*|permanencia|vencimiento|plazo|vigencia|conservación|tiempo"
              + "|durata|scadenza|scade|conservazione|validità|periodo"
              + "|\\w*duur|bewaartermijn\\w*|geldigheid\\w*|verval\\w*|verloopt|houdbaarheid|\\w*termijn|looptijd"
              + "|varighet|levetid|utløp\\w*|fjernes|slettes|lagrings?tid|lagringsperiode|gyldig\\w*"
              + "|löptid|livslängd|varaktighet|giltig\\w*|utgår|löper ut|förvaring\\w*"
              + "|varighed|udløb\\w*|gemmes|opbevaring\\w*|gyldighed"
              + "|duração|validade|prazo|expira\\w*|tempo|retenção"
              + "|okres\\w*|czas (?:trwania|przechowywania|życia|ważności|działania)|wygaś\\w*|wygas\\w*|ważnoś\\w*|termin ważności"
              + "|有效期|有效时间|有效時間|期限|过期\\w*|過期|到期|失效|存储时间|儲存時間|保存期|保留|持续时间|持續時間|生命周期|时长|時長|储存期|儲存期|存储期|寿命");

  private static final Words NAME_WORD =
      Words.of(
          "names?|title|nom|noms|nombre|nombres|nome|nomes|nomi|naam|namen|navn|namn|bezeichnung|\\w*name|\\w*naam|\\w*navn|\\w*namn|nazwa|nazwy"
              + "|keys?|schlüssel|clés?|clave|chiave|chave|sleutel|klucz|nøkkel|nyckel|nøgle"
              + "|名称|名稱|名字");

  private static final Words COOKIE_WORD =
      Words.of(
          "[\\w-]*cookies?|cookie[\\w-]*|témoins?|traceurs?|informasjonskaps\\w+|trackers?|identifiers?|ciasteczk\\w*|kak(?:a|or|ans)|local storage|localstorage");

  /** What stands beside the word for cookies without saying more. */
  private static final String AND_THE_LIKE =
      "(?: ?(?:/|&|,|or|and|oder|und|et|ou|y|o|e|en|of|og|och|eller|i|lub|或|和) ?(?:other |similar |ähnliche |altre |otras |outras |andere )?(?:technolog\\w+|tecnolog\\w+|trackers?|traceurs?|tracker|storage|local ?storage|storage (?:items?|keys?)|keys?|sdks?|pixels?|ids?|identifiers?|names?|tags?))*";

  private static final Words COOKIE_ALONE =
      Words.whole(
          "(?:the |our |die |les? |las? |los |il |i |de |het |o |os )?(?:individual |specific |used |name of (?:the )?|nome (?:do |del )|plik(?:i|u)? )?"
              + "(?:cookies?|cookie[- ]?(?:ids?|keys?|names?|namen|identifiers?|list)|cookies? (?:used|set|placed|names?|utilizadas?|utilizados|utilisés?|utilizzati|instaladas)|verwendete cookies?|témoins?|traceurs?|informasjonskaps(?:el|ler|elen)|ciasteczk[ao]|kak(?:a|or)|local ?storage(?: keys?)?|storage keys?)"
              + AND_THE_LIKE
              + "(?: ?\\([^)]*\\))?\\W*");

  private static final Words SOMEBODY =
      Words.of(
          "providers?|vendors?|company|companies|part(?:y|ies|ners?)|suppliers?|recipients?|owners?|publishers?|entity|services?|delegatees?"
              + "|served|serves|set by|placed by|who|source|issuer|issued by|controller|operators?"
              + "|anbieter\\w*|herausgeber|dienst\\w*|verantwortliche\\w*|empfänger|partner|unternehmen|setzt|hersteller|gesetzt von|betreiber"
              + "|fournisseurs?|émetteurs?|éditeurs?|propriétaires?|partenaires?|qui|société|destinataires?|prestataires?|déposé par"
              + "|proveedor\\w*|propiedad|titular\\w*|responsable|empresa|entidad|propietario|tercero|servicio|gestionad[ao]|emisor"
              + "|fornitor[ei]|titolare|società|gestore|servizio|terza parte|terze parti|proprietario|emittente"
              + "|aanbieder|leverancier|geplaatst|eigenaar|partij|beheerder"
              + "|leverandør|tilbyder|utsteder|eier|avsender|tjeneste|leverantör|utgivare|tjänst|udbyder|afsender|udsteder|ejer"
              + "|fornecedor\\w*|provedor\\w*|prestador|serviço|entidade|responsável"
              + "|dostawc\\w*|usługodawca|podmiot|usługa|właściciel|administrator|wydawca"
              + "|提供商|提供者|提供方|供应商|供應商|服务商|服務商|服务|服務|公司|所有者|发布者|设置方|管理方|第三方名称");

  private static final Words CATEGORY =
      Words.of(
          "categor\\w*|kategori\\w*|catégorie\\w*|types? of (?:the )?cookies?|cookie groups?"
              + "|types? de (?:cookies?|témoins?)|tipos? de cookies?|tipi di cookie|soort(?:en)? cookies?|arten von cookies|rodzaj(?:e)? (?:plik\\w* )?cookies?|kategoria|categoria"
              + "|类别|類別|分类|分類");

  private static final Words TYPE =
      Words.of(
          "types?|art|cookie[- ]?types?|cookie-?art\\w*|cookie-?typ\\w*|typ|tipo|tipos|tipologia|soort|nature|natur\\w*|rodzaj|storage|storage type|speicher(?:art|ort)|technology|technologie|tecnología|tecnologia|mechanism|medium"
              + "|类型|類型|种类|種類");

  private static final Words DOMAIN =
      Words.of(
          "domains?|domaines?|dominios?|domínios?|domini\\w?|domein\\w*|domene|domän|domæne|domena|hosts?|hôtes?|subgroup|sub-?domain|website|url|域名|域|网域|網域");

  private static final Words PARTY =
      Words.of(
          "used as|first.?(?:party|or).*|(?:1st|3rd|third).?party(?! name)(?:.{0,6})|party|herkunft|origin|origine|origen|origem|provenienza|pochodzenie|propia.{0,20}tercer\\w*|interne.{0,10}externe|erst.{0,10}dritt\\w*|来源|來源");

  private static final Words PURPOSE =
      Words.of(
          "purposes?|descriptions?|functions?|what|why|uses?|used for|usage|reason|details|information|info|explanation|more information|comments?|notes?|role"
              + "|zwecke?|\\w*zweck|beschreibung|erklärung|verwendung|funktion|bedeutung|erläuterung|wofür|aufgabe|nutzung"
              + "|finalités?|utilité|objectifs?|but|rôle|fonction|utilisation|à quoi"
              + "|finalidad\\w*|descripción|uso|función|propósito|objetivo|para qué|utilidad"
              + "|finalità|descrizione|scopo|funzione|utilizzo|a cosa serve"
              + "|doel\\w*|omschrijving|beschrijving|functie|toelichting|gebruik|waarvoor"
              + "|formål|beskrivelse|forklaring|bruk|syfte|ändamål|beskrivning|användning|funktion|anvendelse"
              + "|finalidades?|descrição|utilização|função"
              + "|opis|cel|cele|przeznaczenie|zastosowanie|funkcja|działanie|do czego"
              + "|用途|目的|描述|说明|說明|作用|功能");

  private HeaderWords() {}

  /** The role that a header gives its column. */
  static Optional<Role> role(String header) {
    String text = header.strip();
    return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : role(Plain.of(text));
  }

  private static Optional<Role> role(Plain text) {
    if (isNameHeader(text)) {
      return Optional.of(Role.NAME);
    }
    if (LIFETIME.in(text)) {
      return Optional.of(Role.LIFETIME);
    }
    if (CATEGORY.in(text)) {
      return Optional.of(Role.CATEGORY);
    }
    if (PARTY.in(text)) {
      return Optional.of(Role.PARTY);
    }
    if (SOMEBODY.in(text)) {
      return Optional.of(Role.PROVIDER);
    }
    if (TYPE.in(text)) {
      return Optional.of(Role.TYPE);
    }
    if (DOMAIN.in(text)) {
      return Optional.of(Role.DOMAIN);
    }
    return PURPOSE.in(text) ? Optional.of(Role.PURPOSE) : Optional.empty();
  }

  /** Whether the header itself says that cookies are named below it, and not only "Name". */
  static boolean saysCookie(String header) {
    return header.length() <= LONGEST_READ && COOKIE_WORD.in(header);
  }

  private static boolean isNameHeader(Plain text) {
    if (COOKIE_ALONE.begin(text)) {
      return true;
    }
    boolean name = NAME_WORD.in(text);
    boolean cookie = COOKIE_WORD.in(text);
    if (name && cookie) {
      return !CATEGORY.in(text) && !LIFETIME.in(text);
    }
    return name
        && !SOMEBODY.in(text)
        && !CATEGORY.in(text)
        && !PURPOSE.in(text)
        && !DOMAIN.in(text)
        && !LIFETIME.in(text);
  }
}
