package io.cookieaudit.policy;

import java.util.Locale;

/** A statement in prose that observation, or the text itself, can contradict. */
public record DeclaredClaim(Kind kind, Quote quote) implements Declaration {

  /** What is claimed. The identifier in files is the name in kebab case: {@code ip-anonymised}. */
  public enum Kind {
    /** IP addresses are truncated or anonymised before they are stored. */
    IP_ANONYMISED,
    /** Statistics are collected in aggregate form only. */
    AGGREGATE_ONLY,
    /** Some cookies cannot be switched off. */
    ESSENTIAL_ALWAYS_ON,
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
    /** Using the site, or going on with it, counts as consent. */
    IMPLIED_CONSENT,
    /** Cookies are controlled by the settings of the browser. */
    BROWSER_SETTINGS_CONTROL,
    /** A page or tool for cookie choices is offered. */
    PREFERENCE_TOOL_OFFERED,
    /** A way to opt out of advertising or analytics is offered. */
    OPT_OUT_OFFERED,
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
    /** The date of the last change stands at the top. */
    LAST_UPDATED_AT_TOP;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
