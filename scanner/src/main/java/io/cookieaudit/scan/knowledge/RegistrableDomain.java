package io.cookieaudit.scan.knowledge;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a host name that one party registers, by the <a
 * href="https://publicsuffix.org/list/">Public Suffix List</a>: {@code shop.co.uk} for {@code
 * www.shop.co.uk}.
 */
public final class RegistrableDomain {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-f:.]*:[0-9a-f:.]*\\]?");

  private RegistrableDomain() {}

  /**
   * The registrable domain of a host in lower case. A host that has none, such as an IP address, a
   * single label or a public suffix itself, stands for itself.
   */
  public static String of(String host) {
    String name = normal(host);
    if (ADDRESS.matcher(name).matches() || name.indexOf('.') < 0) {
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
    String name = normal(host);
    if (name.isEmpty() || ADDRESS.matcher(name).matches()) {
      return false;
    }
    return name.indexOf('.') < 0
        || (EffectiveTldFinder.getEffectiveTLD(name, false) != null
            && EffectiveTldFinder.getAssignedDomain(name, true, false) == null);
  }

  private static String normal(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int start = name.startsWith(".") ? 1 : 0;
    int end = name.endsWith(".") && name.length() > start ? name.length() - 1 : name.length();
    return name.substring(start, end);
  }
}
