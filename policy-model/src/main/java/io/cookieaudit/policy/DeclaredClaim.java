package io.cookieaudit.policy;

import java.util.List;
import java.util.Locale;

/**
 * A statement in prose that observation, or the text itself, can contradict.
 *
 * @param references what it points to, where that can be held to it: the link to the opt-out, the
 *     date that is said to stand at the top
 */
public record DeclaredClaim(Kind kind, Quote quote, List<Reference> references)
    implements Declaration {
  public DeclaredClaim {
    references = List.copyOf(references);
  }

  /** A claim that points to nothing. */
  public DeclaredClaim(Kind kind, Quote quote) {
    this(kind, quote, List.of());
  }

  /** What is claimed. The identifier in files is the name in kebab case: {@code ip-anonymised}. */
  public enum Kind {
    /** IP addresses are truncated or anonymised before they are stored. */
    IP_ANONYMISED,
    /** Statistics are collected in aggregate form only. */
    AGGREGATE_ONLY,
    /** Some cookies cannot be switched off. */
    ESSENTIAL_ALWAYS_ON,
    /** Essential cookies are the site's own. */
    ESSENTIAL_FIRST_PARTY,
    /** Session cookies are erased when the browser closes. */
    SESSION_COOKIES_ERASED,
    /** Session cookies hold encrypted data. */
    SESSION_COOKIES_ENCRYPTED,
    /** Persistent cookies hold no account numbers or passwords. */
    NO_ACCOUNT_DATA_IN_COOKIES,
    /** Cookies hold no e-mail address or other personal data. */
    NO_PERSONAL_DATA_IN_COOKIES,
    /** The list of cookies is what the site uses. */
    INVENTORY_LISTED,
    /** What is served may differ from what is listed. */
    INVENTORY_MAY_VARY,
    /** Cookies are listed in another document. */
    INVENTORY_DELEGATED,
    /** Web beacons, pixels or clear GIFs are used. */
    BEACONS_USED,
    /** Refusing cookies impairs beacons. */
    BEACONS_NEED_COOKIES,
    /** Videos or other content of other sites are embedded. */
    EMBEDS_USED,
    /** Social networks' buttons or cookies are used. */
    SOCIAL_COOKIES_USED,
    /** Advertising follows the visitor's interests. */
    INTEREST_BASED_ADVERTISING,
    /** What others set is out of the site's hands. */
    NO_INFLUENCE_ON_OTHERS,
    /** What is not necessary waits for consent, or consent is asked for. */
    CONSENT_SOUGHT,
    /** Using the site, or going on with it, counts as consent. */
    IMPLIED_CONSENT,
    /** Cookies are controlled by the settings of the browser. */
    BROWSER_SETTINGS_CONTROL,
    /** A page or tool for cookie choices is offered. */
    PREFERENCE_TOOL_OFFERED,
    /** A way to opt out of advertising or analytics is offered. */
    OPT_OUT_OFFERED,
    /** The links in the table of the policy lead to ways to opt out. */
    OPT_OUT_IN_TABLE,
    /** Consent can be withdrawn. */
    WITHDRAWAL_OFFERED,
    /** The site can be used with cookies refused. */
    USABLE_WITHOUT_COOKIES,
    /** Do Not Track signals are not answered. */
    DO_NOT_TRACK_IGNORED,
    /** Do Not Track signals are honoured. */
    DO_NOT_TRACK_HONOURED,
    /** Flash cookies are used or can be managed. */
    FLASH_COOKIES,
    /** Personal data travels encrypted. */
    TRANSPORT_ENCRYPTED,
    /** Personal data is not sold. */
    NOT_SOLD,
    /** Personal data is not shared with others. */
    NOT_SHARED,
    /** Information is collected only where the visitor gives it. */
    COLLECTED_ONLY_IF_GIVEN,
    /** The site can be visited without giving personal data. */
    VISIT_WITHOUT_PERSONAL_DATA,
    /** IP addresses are not joined with other data. */
    ADDRESS_NOT_COMBINED,
    /** Data is sent to, or kept in, a country that is named. */
    DATA_LOCATION,
    /** The date of the last change stands at the top. */
    LAST_UPDATED_AT_TOP,
    /** The date of the last change stands somewhere in the text. */
    LAST_UPDATED_SHOWN;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
