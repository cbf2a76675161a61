package io.cookieaudit.scan.knowledge;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a host name that one owner registers: {@code shop.co.uk} of {@code www.shop.co.uk}.
 * What shares it is first-party, as in browsers. From the Public Suffix List as packed in
 * crawler-commons, its private part included ({@code alice.github.io} is not {@code
 * bob.github.io}).
 */
public final class RegistrableDomain {
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|.*:.*|\\d{1,3}(\\.\\d{1,3}){3}");

  private RegistrableDomain() {}

  /**
   * In lower case, without a leading or trailing dot. An IP address, a host of a single label and a
   * public suffix itself are their own registrable domain.
   */
  public static String of(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\.+|\\.+$", "");
    if (name.indexOf('.') < 0 || ADDRESS.matcher(name).matches()) {
      return name;
    }
    if (EffectiveTldFinder.getEffectiveTLD(name, false) == null) {
      // The list's own rule for a suffix that it does not name, such as .test: one label.
      return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    }
    String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
    return domain == null || domain.isEmpty() ? name : domain;
  }
}
