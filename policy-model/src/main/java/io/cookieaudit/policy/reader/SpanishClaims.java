package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import java.util.EnumMap;
import java.util.Map;

/** The wordings of claims in Spanish, written as those of {@link ClaimPatterns}. */
final class SpanishClaims {
  private static final Map<Kind, String> WORDS = words();

  private SpanishClaims() {}

  /** Alternatives to be added to those of a claim; empty where there are none. */
  static String alternatives(Kind kind) {
    return WORDS.containsKey(kind) ? "|" + WORDS.get(kind) : "";
  }

  private static Map<Kind, String> words() {
    Map<Kind, String> words = new EnumMap<>(Kind.class);
    words.put(
        Kind.IP_ANONYMISED,
        "anonimiza\\w*~direccion(?:es)? ip|direccion(?:es)? ip~(?:anonim|trunc|acort)");
    words.put(Kind.AGGREGATE_ONLY, "(?:forma|manera|datos|información) agregad[ao]s?");
    words.put(
        Kind.ESSENTIAL_ALWAYS_ON,
        "cookies~no (?:se )?pueden (?:ser )?(?:desactiv|rechaz|deshabilit)|siempre activ[ao]s?");
    words.put(
        Kind.SESSION_COOKIES_ERASED,
        "cookies de sesión~(?:elimin|borr|caduc|expir|desaparec)|(?:elimin|borr)\\w*~(?:cerrar|cierra)~navegador");
    words.put(
        Kind.NO_ACCOUNT_DATA_IN_COOKIES,
        "cookies~no ~(?:contraseñas?|números? de cuenta|tarjetas? de crédito)");
    words.put(
        Kind.NO_PERSONAL_DATA_IN_COOKIES,
        "cookies~no (?:\\w+ ){0,2}(?:contien|almacen|guard|recog|recopil|revel)\\w*~(?:datos (?:personales|de carácter personal)|información personal)");
    words.put(
        Kind.INVENTORY_LISTED,
        "siguientes cookies|cookies~(?:siguiente tabla|tabla siguiente|a continuación)|a continuación~cookies");
    words.put(Kind.INVENTORY_MAY_VARY, "cookies~pueden (?:variar|cambiar)|list\\w+~no exhaustiv");
    words.put(Kind.BEACONS_USED, "balizas? web|píxel(?:es)? (?:de seguimiento|espías?)");
    words.put(
        Kind.EMBEDS_USED,
        "(?:vídeos?|contenidos?|mapas?)~(?:incrustad|insertad|embebid)|(?:incrustad|insertad|embebid)\\w*~(?:vídeos?|contenidos?|mapas?)");
    words.put(
        Kind.SOCIAL_COOKIES_USED,
        "cookies (?:de |en )?(?:las )?redes sociales|(?:botones|complementos)~redes sociales");
    words.put(
        Kind.INTEREST_BASED_ADVERTISING,
        "publicidad (?:personalizada|comportamental|basada|dirigida|adaptada)|anuncios (?:personalizados|basados|adaptados|relevantes)");
    words.put(
        Kind.IMPLIED_CONSENT,
        "(?:al|si) (?:continua|continúa|seguir|sigue|navega)\\w*~(?:acepta|consiente|consentimiento)");
    words.put(
        Kind.BROWSER_SETTINGS_CONTROL,
        "(?:configur|ajust|opciones|preferencias)\\w*~navegador|navegador~(?:configur|ajustes|opciones)");
    words.put(
        Kind.PREFERENCE_TOOL_OFFERED,
        "(?:configuración|preferencias|panel|gestor|centro)(?: de privacidad)? (?:de|sobre) (?:las |sus )?cookies");
    words.put(
        Kind.OPT_OUT_OFFERED,
        "(?:exclusión voluntaria|oponerse|excluirse|inhabilitación)~(?:publicidad|cookies|anuncios|analytics|seguimiento)");
    words.put(
        Kind.WITHDRAWAL_OFFERED,
        "(?:retirar|revocar)~consentimiento|(?:retirada|revocación)~consentimiento");
    words.put(
        Kind.USABLE_WITHOUT_COOKIES,
        "sin (?:aceptar )?(?:las )?cookies~(?:utilizar|navegar|acceder)|rechaz\\w+~cookies~(?:seguir|podrá)~(?:utiliz|naveg|acced)");
    words.put(
        Kind.DO_NOT_TRACK_IGNORED,
        "no (?:\\w+ ){0,2}(?:respond|reconoc|atend|proces)\\w*~(?:do not track|dnt)|(?:do not track|dnt)~no (?:\\w+ )?(?:respond|reconoc|atend|compatib)");
    words.put(Kind.FLASH_COOKIES, "cookies (?:de )?flash");
    words.put(Kind.TRANSPORT_ENCRYPTED, "(?:cifrado|encriptación|protocolo)~(?:ssl|tls|https)");
    words.put(Kind.NOT_SOLD, "no (?:se )?(?:vende(?:mos|remos|n)?|venderá)\\b");
    words.put(Kind.LAST_UPDATED_AT_TOP, "fecha~(?:parte superior|principio|inicio|encabez)");
    return words;
  }
}
