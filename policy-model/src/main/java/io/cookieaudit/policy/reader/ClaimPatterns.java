package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import java.util.List;

/**
 * The wordings of claims about cookies, beacons and choices: English, and German and French where
 * they are as plain; those in Spanish are in {@link SpanishClaims}.
 */
final class ClaimPatterns {
  static final List<ClaimPattern> ALL =
      List.of(
          ClaimPattern.of(
                  Kind.IP_ANONYMISED,
                  "ip[- ]address(?:es)?~(?:anonymi[sz]|truncat|mask|shorten)|(?:anonymi[sz]|truncat|mask|shorten)\\w*~ip[- ]address|ip[- ]anonymi[sz]|anonymize_?ip"
                      + "|ip-adresse\\w*~(?:anonymisiert|gekürzt|maskiert)|ip-anonymisierung|(?:kürzung|anonymisierung)~ip-adresse|adresses? ip~(?:anonymis|tronqu)|anonymis\\w*~adresses? ip")
              .unless("non-truncated|nicht gekürzt|full ip address is|may not be anonymi[sz]ed"),
          ClaimPattern.ofCookies(
                  Kind.AGGREGATE_ONLY,
                  "(?:collect|information|data|provide)\\w*~(?:in (?:an )?aggregated?(?: form)?|is aggregated|are aggregated)|zusammengefasste\\w* form|aggregierte\\w* form|sous (?:une )?forme agrégée")
              .unless("third part(?:y|ies)\\b[^.]{0,40}share"),
          ClaimPattern.ofCookies(
              Kind.ESSENTIAL_ALWAYS_ON,
              "cookies?~(?:cannot|can not|can't|could not) be (?:disabled|switched off|turned off|rejected|refused|deactivated)|can(?:not|'t)~(?:disable|switch off|reject|refuse)~(?:strictly )?(?:necessary|essential)~cookies|always (?:on|active|enabled)"
                  + "|können nicht (?:deaktiviert|abgelehnt|abgeschaltet|abgewählt)|immer aktiv|ne peuvent (?:pas )?être (?:désactivés|refusés)|toujours actifs?"),
          ClaimPattern.of(
              Kind.SESSION_COOKIES_ERASED,
              "session[- ]cookies?~(?:erased|deleted|removed|expire|disappear|cleared)|(?:erased|deleted|removed|expire)~(?:when|once|after)~(?:close|closed|closing)~browser"
                  + "|(?:sitzungs|session)-?cookies~gelöscht|cookies de session~(?:effacés|supprimés)"),
          ClaimPattern.ofCookies(
              Kind.SESSION_COOKIES_ENCRYPTED,
              "session[- ]cookies?~encrypt|encrypt\\w*~session[- ]cookies?|(?:sitzungs|session)-?cookies~verschlüsselt|cookies de session~(?:chiffr|crypt)"),
          ClaimPattern.ofCookies(
              Kind.NO_ACCOUNT_DATA_IN_COOKIES,
              "cookies?~(?:do not|don't|never|does not)~(?:store|contain|hold|include|save)~(?:account numbers?|passwords?|payment|credit card)|cookies~(?:keine|nicht)~(?:passw|kontonummer|kreditkarte)|cookies~ne ~(?:mots? de passe|numéros? de compte)"),
          ClaimPattern.ofCookies(
              Kind.NO_PERSONAL_DATA_IN_COOKIES,
              "cookies?~(?:do not|don't|never|does not|no)~(?:provide|store|contain|hold|include|collect|reveal|disclose)\\w*~(?:e-?mail address|personal(?:ly)?[- ](?:identif|information|data)|pii)|cookies~(?:keine|nicht)~personenbezogene|cookies~ne ~(?:données personnelles|données à caractère personnel)"),
          ClaimPattern.ofCookies(
                  Kind.INVENTORY_LISTED,
                  "(?:below|following|table|list)~cookies (?:that )?(?:we use|used|are used|set|placed|served)|cookies~(?:described|listed|identified|set out|detailed|explained|shown)~(?:below|table|list|following)|(?:below|following)~(?:identify|list|describe|overview)~cookies|the following cookies"
                      + "|(?:folgende|nachstehende)n?~cookies|cookies~(?:folgenden tabelle|nachfolgend|aufgelistet|aufgeführt)|cookies~(?:tableau ci-dessous|ci-dessous|liste suivante)|ci-dessous~cookies")
              .unless(
                  "information (?:may|can|is|will)(?: also)? be collected|collected (?:using|through|via|by)"),
          ClaimPattern.ofCookies(
              Kind.INVENTORY_MAY_VARY,
              "(?:cookies|list|table)~(?:may|might|can) (?:vary|change|differ)|(?:list|table)~(?:not (?:be )?(?:exhaustive|complete)|non-exhaustive)|cookies~(?:können (?:variieren|abweichen)|nicht abschließend)|cookies~peuvent (?:varier|changer|différer)|liste~(?:pas|non) exhaustive"),
          ClaimPattern.ofCookies(
                  Kind.BEACONS_USED,
                  "(?:use|using|contain|include|place|like|employ)\\w*~(?:web[- ]?beacons?|clear gifs?|tracking pixels?|pixel tags?|web bugs?)|(?:web[- ]?beacons?|clear gifs?|tracking pixels?|pixel tags?)~(?:are used|to (?:monitor|track|measure|recogni))|zählpixel|web-?beacons? (?:ein|verwend)|balises? web|pixels? espions?")
              .unless("do not use|don't use|keine"),
          ClaimPattern.ofCookies(
              Kind.BEACONS_NEED_COOKIES,
              "(?:technologies|beacons?|pixels?|gifs?)~(?:reliant|rely|depend)\\w*~cookies|(?:declin|refus|reject|disabl)\\w* cookies~(?:impair|prevent|affect)~(?:beacons?|pixels?|their|these)"),
          ClaimPattern.of(
              Kind.EMBEDS_USED,
              "(?:embed|embedded|embeds|embedding)~(?:videos?|content|maps?|players?|posts?|media)|(?:videos?|content|maps?)~(?:is |are )?embedded|(?:videos?|inhalte|karten)~(?:eingebettet|eingebunden)|(?:intégr|incorpor)\\w*~(?:vidéos?|contenus?)|vidéos?~intégrées?"),
          ClaimPattern.ofCookies(
              Kind.SOCIAL_COOKIES_USED,
              "social (?:media|network(?:ing)?)(?: sharing)? (?:cookies|plug-?ins|buttons)|(?:cookies|buttons|plug-?ins)~social (?:media|network)|social-media-(?:cookies|plugins)|cookies (?:de médias |de réseaux )?sociaux|share\\b[^.;]{0,60}?(?:through|via|on|with) social (?:media|network)"),
          ClaimPattern.of(
                  Kind.INTEREST_BASED_ADVERTISING,
                  "interest-based (?:advertis|ads)|(?:personali[sz]ed|targeted|tailored|behaviou?ral|relevant) (?:advertis\\w*|adverts?|ads)|(?:target|tailor|personali[sz]e)\\w* (?:advertis\\w*|ads)|advertis\\w* based (?:up)?on~(?:interest|activit|brows)|interessen(?:s)?(?:basierte|bezogene)~werbung|personalisierte~(?:werbung|anzeigen)|publicités? (?:ciblées?|personnalisées?|basées?)")
              .unless("opt[- ]out|unsubscribe|do not~(?:use|show|serve)|generic ads"),
          ClaimPattern.of(
                  Kind.IMPLIED_CONSENT,
                  "by (?:accessing|using|visiting|browsing|continuing)\\b[^.;]{0,180}?\\b(?:you|users) (?:consent|agree|accept)|(?:continu\\w+|your) (?:use|to use|using|to browse|browsing)~(?:signif\\w+|constitutes?|means|indicates?|deemed)~(?:accept|consent|agree)|(?:if|when) you continue (?:to use|using|browsing)~(?:consent|agree|accept|assume)"
                      + "|(?:durch|mit) (?:die |der )?(?:weitere )?nutzung~(?:einverstanden|zustimm|stimmen)|en (?:poursuivant|continuant)~(?:accept|consent)")
              .unless("does not (?:constitute|mean)"),
          ClaimPattern.ofCookies(
              Kind.BROWSER_SETTINGS_CONTROL,
              "browsers?(?:['’]?s)?(?: \\w+){0,2} (?:settings?|preferences|controls?|options|menu)|(?:settings?|preferences|options) (?:of|in) (?:your|the)(?: \\w+)? browser|configur\\w+~browser|(?:disable|block|refuse|reject|delete|accept)\\w*~cookies~browser|browser~(?:disable|block|refuse|reject|delete) (?:all )?cookies|browser-?einstellungen|einstellungen~browser|(?:paramètres|réglages|paramétr\\w+)~navigateur|navigateur~(?:paramètres|réglages)"),
          ClaimPattern.ofCookies(
              Kind.PREFERENCE_TOOL_OFFERED,
              "cookies? (?:preferences?|settings?|consent|choices?)[- ](?:tool|cent(?:er|re)|manager|page|panel|banner)|(?:manage|change|adjust|control|update|set)~(?:your )?cookie (?:preferences|settings|choices)|cookie-?(?:einstellungen|banner)|(?:préférences|paramètres|gestion)(?: en matière| relati\\w+)? (?:de|des|aux) (?:vos |nos )?cookies|consent (?:manager|tool|banner)"),
          ClaimPattern.ofCookies(
                  Kind.OPT_OUT_OFFERED,
                  "opt[- ]?out (?:of|from|by|add-on|here|link|page)|(?:wish|want|like|choose|can|may|able|right) to opt[- ]?out|you (?:can|may)~opt[- ]?out|\"[^\"]*opt-?out\"|opt-out-(?:cookie|link)|youronlinechoices|aboutads\\.info|widerspruchsrecht~werbung|désactiver~(?:publicités? ciblées?)")
              .unless(
                  "(?:e-?mails?|postal|communications|newsletter|messages|telemarketing)(?! (?:link|page))|cannot opt|not able to opt|unable to opt"),
          ClaimPattern.of(
              Kind.WITHDRAWAL_OFFERED,
              "(?:may|can|right to|able to|free to|how to|option to|any time)~(?:withdraw|revoke)\\w*~consent|consent~(?:can|may) be (?:withdrawn|revoked)|(?:withdraw|revoke)~consent~(?:any time|by)|einwilligung~(?:widerrufen|widerruf|zurückziehen)|(?:retirer|révoquer)~consentement|retrait~consentement"),
          ClaimPattern.ofCookies(
              Kind.USABLE_WITHOUT_COOKIES,
              "(?:reject|refus|declin|block|disabl|without)\\w*~cookies~(?:may|can|will|able)~(?:still|continue to)~(?:use|access|browse|visit)|(?:may|can) (?:still )?(?:use|browse|access|visit)~without~cookies|ohne cookies~(?:nutzen|nutzbar|besuchen)|sans (?:accepter )?(?:les )?cookies~(?:utiliser|naviguer|accéder)|refuser~cookies~(?:encore|toujours)~utiliser"),
          ClaimPattern.of(
              Kind.DO_NOT_TRACK_IGNORED,
              "(?:do|does|will|can) not~(?:respond|react|honou?r|recogni[sz]e|act)~(?:do[- ]not[- ]track|dnt)|(?:do[- ]not[- ]track|dnt)~(?:not|ignored?)~(?:respond|supported|honou?red|recogni[sz]ed)|(?:do[- ]not[- ]track|dnt)~nicht~(?:beachte|reagier|unterstütz)|ne (?:répond|reconna|prend|trait)\\w*~(?:do[- ]not[- ]track|dnt)|(?:do[- ]not[- ]track|dnt)~(?:ne sont|n'est) pas"),
          ClaimPattern.of(
                  Kind.DO_NOT_TRACK_HONOURED,
                  "(?:we|site|platform|services?)~(?:honou?r|respect|respond to|support|recogni[sz]e)s?~(?:do[- ]not[- ]track|dnt|global privacy control|gpc)|(?:do[- ]not[- ]track|dnt)~(?:is|are) (?:honou?red|respected)|(?:do[- ]not[- ]track|dnt)~(?:wird|werden) (?:beachtet|respektiert)")
              .unless(
                  "\\bnot (?:\\w+ )?(?:respond|honou?r|respect|support|recogni[sz]e)|n't|how they respond|whether"),
          ClaimPattern.of(Kind.FLASH_COOKIES, "flash[- ]cookies?|local shared objects?"),
          ClaimPattern.of(
              Kind.TRANSPORT_ENCRYPTED,
              "(?:ssl|tls|https|secure sockets? layer)~(?:encrypt|transmi|protocol|secur|technolog)|encrypt\\w*~(?:ssl|tls|https)|encrypt\\w*~(?:in transit|transmission)|(?:ssl|tls)-?(?:/tls-?)?verschlüsselung|(?:chiffrement|cryptage)~(?:ssl|tls)"),
          ClaimPattern.of(
                  Kind.NOT_SOLD,
                  "(?:do|does|will|shall|would) (?:not|never)(?: \\w+){0,2} (?:sell|rent)|never (?:sell|sold)|don't sell|verkaufen~(?:nicht|niemals|keine)|ne vendons (?:pas|jamais)|(?:not|never) (?:be )?sold")
              .unless("sell any of our products|(?:sell|rent)~products or services to"),
          ClaimPattern.of(
              Kind.LAST_UPDATED_AT_TOP,
              "(?:last (?:updated|modified|revised)|effective|updated?)\\W+(?:date|legend)~(?:top|beginning|head)|date~(?:at|on) the top|datum~(?:oben|anfang|beginn)~(?:erklärung|richtlinie|seite)|date~en (?:haut|tête)"));

  private ClaimPatterns() {}
}
