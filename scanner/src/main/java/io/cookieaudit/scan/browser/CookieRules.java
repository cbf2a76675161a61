package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.knowledge.RegistrableDomain;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The browser's rules for cookies that scripts set, whose reasons it does not tell. */
final class CookieRules {
  private CookieRules() {}

  /**
   * Why a browser refuses this from a script in the document at this address, in the words of the
   * DevTools protocol; empty where no rule is known that would refuse it.
   *
   * @param topLevelUrl of the page that the document is in
   */
  static Optional<String> refusal(SetCookie asked, String url, String topLevelUrl) {
    String host = Place.host(url);
    boolean secureContext = url.startsWith("https:");
    if (asked.domain().isPresent() && !domainCovers(asked.domain().get(), host)) {
      return Optional.of("InvalidDomain");
    }
    if (asked.httpOnly()) {
      return Optional.of("HttpOnlyFromScript");
    }
    if (asked.secure() && !secureContext) {
      return Optional.of("SecureOnly");
    }
    if (asked.sameSite().equals(Optional.of("None")) && !asked.secure()) {
      return Optional.of("SameSiteNoneInsecure");
    }
    if (!site(url).equals(site(topLevelUrl)) && !asked.sameSite().equals(Optional.of("None"))) {
      return Optional.of(
          asked
              .sameSite()
              .map(sameSite -> "SameSite" + sameSite)
              .orElse("SameSiteUnspecifiedTreatedAsLax"));
    }
    boolean hostName = asked.name().startsWith("__Host-");
    if ((hostName || asked.name().startsWith("__Secure-")) && !asked.secure()) {
      return Optional.of("InvalidPrefix");
    }
    if (hostName && (asked.domain().isPresent() || !asked.path().equals(Optional.of("/")))) {
      return Optional.of("InvalidPrefix");
    }
    return Optional.empty();
  }

  static boolean domainCovers(String domain, String host) {
    if (domain.equals(host)) {
      return true;
    }
    return host.endsWith("." + domain) && !RegistrableDomain.isPublicSuffix(domain);
  }

  /** RFC 6265, section 5.1.4. */
  static String defaultPath(String url) {
    String path = path(url);
    int last = path.lastIndexOf('/');
    return last <= 0 ? "/" : path.substring(0, last);
  }

  /** Whether a cookie with this path is shown to the document at this address. */
  static boolean pathCovers(String cookiePath, String url) {
    String path = path(url);
    return path.equals(cookiePath)
        || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
  }

  private static String path(String url) {
    int authority = url.indexOf("://");
    int begin = authority < 0 ? -1 : url.indexOf('/', authority + 3);
    if (begin < 0) {
      return "/";
    }
    String rest = url.substring(begin);
    int end = Math.min(until(rest, '?'), until(rest, '#'));
    return rest.substring(0, end);
  }

  private static int until(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text.length() : at;
  }

  /** Scheme and registrable domain, as partition keys are written. */
  static String site(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() == null
          ? ""
          : uri.getScheme() + "://" + RegistrableDomain.of(uri.getHost());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** A moment written as milliseconds since 1970, possibly with a fraction. */
  static Optional<Instant> epoch(String millis) {
    try {
      return Optional.of(Instant.ofEpochMilli((long) Double.parseDouble(millis)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
