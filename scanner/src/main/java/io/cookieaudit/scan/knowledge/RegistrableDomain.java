package io.cookieaudit.scan.knowledge;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
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
    String name = name(host);
    if (name.indexOf('.') < 0 || ADDRESS.matcher(name).matches()) {
      return name;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
    if (domain != null && !domain.isEmpty()) {
      return domain;
    }
    return EffectiveTldFinder.getEffectiveTLD(name, false) == null ? lastTwoLabels(name) : name;
  }

  /** A suffix that is not on the list is one label long, as the list says. */
  private static String lastTwoLabels(String name) {
    int last = name.lastIndexOf('.');
    return name.substring(name.lastIndexOf('.', last - 1) + 1);
  }

  /** Of the host of an address; empty where the address has no host. */
  public static Optional<String> ofUrl(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost()).map(RegistrableDomain::of);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether a name is a public suffix, under which nobody may set a cookie for all. */
  public static boolean isPublicSuffix(String host) {
    String name = name(host);
    if (name.isEmpty() || ADDRESS.matcher(name).matches()) {
      return false;
    }
    return name.indexOf('.') < 0
        || (EffectiveTldFinder.getEffectiveTLD(name, false) != null
            && EffectiveTldFinder.getAssignedDomain(name, true, false) == null);
  }

  private static String name(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith(".") || name.endsWith(".") ? name.replaceAll("^\\.+|\\.+$", "") : name;
  }
}
