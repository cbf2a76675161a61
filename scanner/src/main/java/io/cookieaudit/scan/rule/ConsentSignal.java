package io.cookieaudit.scan.rule;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request tells its receiver about consent.
 *
 * @param granted what is said to be agreed to, in the signal's own terms
 * @param told what the signal says, to follow on "says that"
 */
record ConsentSignal(Set<String> granted, String told) {
  /** G1xy: x for advertising, y for analytics, 1 for granted; see Google's consent mode. */
  private static final Pattern CONSENT_MODE = Pattern.compile("[?&]gcs=G1([01])([01])(?:[&#]|$)");

  private static final Pattern TC_STRING =
      Pattern.compile("[?&]gdpr_consent=([A-Za-z0-9_-]{20,})(?:\\.[^&#]*)?(?:[&#]|$)");

  /**
   * Where the bits of the purposes begin and how many there are, in the core of a TC string of
   * version 2; see the <a
   * href="https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework">specification
   * of the TCF</a>, "The core string".
   */
  private static final int PURPOSES = 152;

  private static final int PURPOSE_COUNT = 24;
  private static final int VERSION_BITS = 6;
  private static final int VERSION = 2;

  /** All signals of an address. */
  static List<ConsentSignal> in(String url) {
    List<ConsentSignal> signals = new ArrayList<>();
    Matcher mode = CONSENT_MODE.matcher(url);
    while (mode.find()) {
      Set<String> granted = new LinkedHashSet<>();
      if (mode.group(1).equals("1")) {
        granted.add("advertising");
      }
      if (mode.group(2).equals("1")) {
        granted.add("analytics");
      }
      signals.add(
          new ConsentSignal(
              granted,
              "storage for %s is granted (consent mode, gcs=G1%s%s)"
                  .formatted(String.join(" and ", granted), mode.group(1), mode.group(2))));
    }
    Matcher tcf = TC_STRING.matcher(url);
    while (tcf.find()) {
      Set<String> granted = purposes(tcf.group(1));
      signals.add(
          new ConsentSignal(
              granted,
              "there is consent to %s of the TCF (a TC string in gdpr_consent)"
                  .formatted(String.join(", ", granted))));
    }
    return signals;
  }

  private static Set<String> purposes(String core) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(core);
    } catch (IllegalArgumentException notBase64) {
      return Set.of();
    }
    if (bytes.length * 8 < PURPOSES + PURPOSE_COUNT || bytes[0] >> (8 - VERSION_BITS) != VERSION) {
      return Set.of();
    }
    Set<String> granted = new LinkedHashSet<>();
    for (int purpose = 1; purpose <= PURPOSE_COUNT; purpose++) {
      int bit = PURPOSES + purpose - 1;
      if ((bytes[bit / 8] >> (7 - bit % 8) & 1) == 1) {
        granted.add("purpose " + purpose);
      }
    }
    return granted;
  }

  boolean grants() {
    return !granted.isEmpty();
  }
}
