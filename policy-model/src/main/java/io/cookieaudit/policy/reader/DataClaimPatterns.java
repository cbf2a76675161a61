package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import java.util.List;

/**
 * The wordings of claims about data, consent and the text itself, in English, German, French and
 * Spanish; written as those of {@link ClaimPatterns}.
 */
final class DataClaimPatterns {
  /** Countries and unions that policies name as the place of servers, in all the languages. */
  private static final String PLACES =
      "(?:united states|u\\.s\\.|usa\\b|european union|european economic area|eu\\b|eea\\b|united kingdom|uk\\b|singapore|china|germany|france|spain|ireland|netherlands|switzerland|canada|japan|india|australia|hong kong"
          + "|vereinigten staaten|europäischen union|europäischen wirtschaftsraum|deutschland|irland|niederlande|schweiz|singapur"
          + "|états-unis|union européenne|espace économique|allemagne|irlande|pays-bas|suisse|singapour|chine"
          + "|estados unidos|unión europea|espacio económico|alemania|irlanda|países bajos|suiza|españa)";

  static final List<ClaimPattern> ALL =
      List.of(
          ClaimPattern.ofCookies(
              Kind.ESSENTIAL_FIRST_PARTY,
              "(?:essential|necessary|required) cookies~(?:only|solely|exclusively)~(?:first[- ]party|by us|ourselves|our own)"
                  + "|(?:notwendige|essenzielle|erforderliche)\\w* cookies~(?:nur|ausschließlich)~(?:von uns|uns selbst|erstanbieter|eigene)"
                  + "|cookies (?:essentiels|nécessaires|indispensables)~(?:uniquement|exclusivement|seulement)~(?:par nous|nous-mêmes|internes|propres)"
                  + "|cookies (?:esenciales|necesarias|técnicas)~(?:únicamente|exclusivamente|solo)~(?:propias|por nosotros)"),
          ClaimPattern.ofCookies(
              Kind.NO_INFLUENCE_ON_OTHERS,
              "cookies?\\b[^.;]{0,80}?\\b(?:no|not any|any) (?:influence|control)\\b|(?:do|does|can) ?not (?:have (?:any )?)?(?:control|influence)~cookies|no (?:influence|control)~cookies"
                  + "|cookies?~(?:kein\\w* einfluss|kein\\w* kontrolle)|kein\\w* (?:einfluss|kontrolle)~cookies"
                  + "|cookies?~(?:aucun contrôle|aucune influence|aucune maîtrise)|(?:aucun contrôle|aucune influence|ne contrôl\\w+ pas)~cookies"
                  + "|cookies?~(?:ningún control|ninguna influencia)|(?:ningún control|no (?:tenemos|controla)\\w*)~cookies"),
          ClaimPattern.ofCookies(
                  Kind.CONSENT_SOUGHT,
                  "only~(?:set|place|placed|store|stored|use|used|activate|activated|load|loaded)~(?:with|after|once|if|based on|upon|when)~(?:consent|agree|accept)"
                      + "|(?:set|placed|stored|used|activated|loaded) (?:on your device )?only~(?:with|after|once|if|upon|when)~(?:consent|agree|accept)"
                      + "|(?:ask|seek|request|obtain|require)\\w*~consent~(?:before|prior to|to (?:use|place|set|store)|for)~cookies"
                      + "|(?:not|no)~cookies~(?:without|unless|until)~(?:consent|agree|accept)|cookies~(?:not|never)~(?:without|unless|until)~(?:consent|agree|accept)"
                      + "|nur~(?:mit|nach|aufgrund|auf grundlage)~(?:einwilligung|zustimmung)|erst~(?:gesetzt|gespeichert|verwendet|aktiviert|geladen)~(?:wenn|nachdem|sobald)~(?:einwillig|zustimm|eingewilligt|zugestimmt)|(?:erst|nur)~(?:wenn|nachdem|sobald)~(?:einwillig|zustimm|eingewilligt|zugestimmt)|holen~einwilligung~ein\\b"
                      + "|uniquement~(?:avec|après|sous réserve)~(?:consentement|accord)|(?:déposés|installés|utilisés|activés)~qu'(?:avec|après)~(?:consentement|accord)|(?:recueill|demand|sollicit)\\w*~consentement~(?:avant|préalable|pour)~cookies"
                      + "|(?:solo|únicamente|exclusivamente)~(?:con|tras|después|si)~(?:consentimiento|consiente|acepta)|(?:solicit|pedi|obten)\\w*~consentimiento~(?:antes|previo|para)~cookies")
              .unless(
                  "newsletters?|e-?mails?|parents?|parental|guardian|minors?|children|changes to|(?:may|can|könnten|pouvez) (?:withdraw|widerrufen|retirer)|browser"),
          ClaimPattern.ofCookies(
              Kind.OPT_OUT_IN_TABLE,
              "links?\\b[^.;]{0,160}?(?:table|list|overview)\\b[^.;]{0,60}?(?:opt[- ]?out|object|refus|deactivat|disabl)"
                  + "|links?\\b[^.;]{0,160}?(?:tabelle|liste|übersicht)\\b[^.;]{0,60}?(?:widersp|opt[- ]?out|deaktivier|ablehn)"
                  + "|liens?\\b[^.;]{0,160}?(?:tableau|liste)\\b[^.;]{0,60}?(?:refus|désactiv|oppos|opt[- ]?out)"
                  + "|enlaces?\\b[^.;]{0,160}?(?:tabla|lista|cuadro)\\b[^.;]{0,60}?(?:desactiv|rechaz|opon|exclu|opt[- ]?out)"),
          ClaimPattern.of(
                  Kind.NOT_SHARED,
                  "(?:do|does|will|shall) (?:not|never)(?: \\w+,?){0,5} (?:share|disclose|pass on|transfer|provide|rent|trade|exchange|give)\\w*~(?:data|information|pii|details)~(?:third part|others?\\b|other (?:compan|part|organi[sz])|anyone|advertis|partners)"
                      + "|(?:daten|informationen|angaben)~(?:nicht|niemals)~(?:an dritte|dritten)~(?:weiter|übermittel|verkauf)|(?:an dritte|dritten)~(?:nicht|niemals)~(?:weiter|übermittel)|keine weitergabe~(?:an dritte)|geben~(?:nicht|keine|niemals)~an dritte~weiter"
                      + "|ne (?:\\w+ ){0,2}(?:partage|communiqu|transm|divulgu|céd)\\w* (?:pas|jamais|aucun\\w*)~(?:tiers|autres)"
                      + "|no (?:\\w+ ){0,2}(?:compart|cede|comunic|transfer|divulg)\\w*~(?:tercer|otras (?:empresas|entidades))")
              .unless("statistical information|statistik"),
          ClaimPattern.of(
              Kind.COLLECTED_ONLY_IF_GIVEN,
              "only (?:obtain|collect|receive|gather|process|store)\\w*~(?:when|if|where)~(?:choose|chose|voluntar\\w+|decide|provide|submit|give us)"
                  + "|(?:information|data)~only~(?:if|when) you~(?:provide|submit|choose|give|voluntar)"
                  + "|nur~(?:daten|informationen|angaben)~(?:freiwillig|von sich aus|selbst)~(?:mitteil|angeb|übermittel|zur verfügung)|(?:daten|informationen)~nur~(?:wenn|soweit|sofern)~(?:freiwillig|selbst)~(?:mitteil|angeb|übermittel|zur verfügung)"
                  + "|(?:ne|n')(?: \\w+)? ?(?:collect|recueill|obten)\\w*~(?:que|qu')~(?:si|lorsque|fournissez)~(?:fourni|choisi|communiqu|volontair)"
                  + "|solo (?:se )?(?:recopila|recaba|recoge|obten|obtiene)\\w*~(?:cuando|si)~(?:proporcion|facilit|decid|voluntari)"),
          ClaimPattern.of(
              Kind.VISIT_WITHOUT_PERSONAL_DATA,
              "(?:browse|visit|surf|use (?:of )?(?:the|our|this) (?:web ?sites?|sites?|platform|services?|pages?))~without~(?:provid|giv|submit|disclos|reveal|enter|suppl|tell)\\w*~(?:personal|information about you|who you are|pii\\b)"
                  + "|(?:nutzung|besuch|nutzen|besuchen)~ohne~(?:angabe|preisgabe|mitzuteilen)\\w*~(?:personenbezogen|persönlich|person)|ohne (?:angabe|preisgabe)~(?:personenbezogen|persönlich)\\w*~(?:nutz|besuch|möglich)"
                  + "|(?:naviguer|visiter|consulter|utiliser)~sans~(?:fournir|communiquer|divulguer|donner|révéler)~(?:personnel|nominative|identité)"
                  + "|(?:navegar|visitar|utilizar|usar|consultar)~sin~(?:proporcionar|facilitar|revelar|dar)~personal"),
          ClaimPattern.of(
              Kind.ADDRESS_NOT_COMBINED,
              "ip[- ]address(?:es)?\\b[^.;]{0,100}?\\bnot (?:be )?(?:associat|combin|merg|link|joined|connect)"
                  + "|ip-adresse\\w*\\b[^.;]{0,100}?\\bnicht~(?:zusammengeführt|verknüpft|in verbindung)"
                  + "|adresses? ip\\b[^.;]{0,100}?\\b(?:pas|aucune?)~(?:associ|recoup|rapproch|combin|reli)"
                  + "|direccion(?:es)? ip\\b[^.;]{0,100}?\\bno~(?:asoci|combin|relacion|vincul)"),
          ClaimPattern.of(
              Kind.DATA_LOCATION,
              "(?:stored|kept|held|hosted|transmitted|transferred|sent|processed)~(?:in|to|within|on servers in) (?:the )?"
                  + PLACES
                  + "|(?:servers?|data cent(?:er|re)s?)~(?:in|within) (?:the )?"
                  + PLACES
                  + "|(?:servern?|rechenzentr\\w+|daten|informationen)~(?:in|nach) (?:den |die |der )?"
                  + PLACES
                  + "~(?:gespeichert|übertragen|übermittelt|verarbeitet)|(?:gespeichert|übertragen|übermittelt)~(?:in|nach) (?:den |die |der )?"
                  + PLACES
                  + "|(?:stock|héberg|conserv|transf|transm)\\w*~(?:aux|en|au|à|dans l') ?"
                  + PLACES
                  + "|(?:almacen|transm|transf|aloja)\\w*~(?:en|a) (?:los |la |el )?"
                  + PLACES),
          ClaimPattern.of(
              Kind.LAST_UPDATED_SHOWN,
              "(?:policy|notice|statement)~(?:reflect|show|indicat|bear|state|display)\\w*~date~(?:updated|revised|modified|changed|revision)"
                  + "|date of (?:the )?last (?:update|revision|change)~(?:shown|displayed|indicated|stated)"
                  + "|datum~letzten (?:aktualisierung|änderung)~(?:angegeben|ersichtlich|vermerkt|steht)"
                  + "|date~dernière (?:mise à jour|modification)~(?:indiqu|figur|mentionn)"
                  + "|fecha~última (?:actualización|modificación|revisión)~(?:indic|figur|apare|muestr|const)"));

  private DataClaimPatterns() {}
}
