package io.cookieaudit.scan.observe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses without what may identify a person: host, path and parameter names stay, values and
 * path parts that look like identifiers become tokens.
 */
final class UrlRedaction {
  /**
   * Parameters whose values say how data is handled, not whose they are: switches of measurement
   * protocols (<a
   * href="https://developers.google.com/analytics/devguides/collection/protocol/v1/parameters">aip,
   * v, tid</a>), consent signals (<a
   * href="https://developers.google.com/tag-platform/security/guides/consent">gcs, gcd</a>) and
   * those of the <a href="https://github.com/InteractiveAdvertisingBureau">IAB's frameworks</a>.
   */
  static final Set<String> KEPT =
      Set.of(
          "aip",
          "anonymize_ip",
          "dma",
          "gcd",
          "gcs",
          "gdpr",
          "gdpr_consent",
          "gpp",
          "gpp_sid",
          "npa",
          "tid",
          "us_privacy",
          "v");

  private static final int LONG = 24;
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)[0-9]{6,}" // a number that counts people or orders
              + "|\\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}?" // UUID
              + "|(?=[^/]*[0-9])(?=[^/]*[a-f])[0-9a-f]{12,}" // a hash
              + "|.*(@|%40).*"); // an e-mail address
  private static final Pattern MIXED =
      Pattern.compile("(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_=%-]+");

  private UrlRedaction() {}

  /**
   * @param token makes a token of a value
   */
  static String redact(String url, UnaryOperator<String> token) {
    int colon = url.indexOf(':');
    if (colon < 0) {
      return url;
    }
    if (!url.startsWith("://", colon)) {
      return opaque(url, colon, token);
    }
    int fragment = until(url, '#', 0);
    int query = Math.min(until(url, '?', 0), fragment);
    int path = Math.min(until(url, '/', colon + 3), query);
    String result = authority(url.substring(0, path)) + path(url.substring(path, query), token);
    if (query < fragment) {
      result += "?" + parameters(url.substring(query + 1, fragment), token);
    }
    return fragment < url.length()
        ? result + "#" + parameters(url.substring(fragment + 1), token)
        : result;
  }

  /** Of {@code data:} and its like only the kind is kept, {@code about:blank} is kept whole. */
  private static String opaque(String url, int colon, UnaryOperator<String> token) {
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "about", "chrome" -> url;
      default -> scheme + ":" + token.apply(url.substring(colon + 1));
    };
  }

  /** A user name and password in an address are nobody's business. */
  private static String authority(String start) {
    int at = start.lastIndexOf('@');
    return at < 0 ? start : start.substring(0, start.indexOf("://") + 3) + start.substring(at + 1);
  }

  private static String path(String path, UnaryOperator<String> token) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> identifies(part) ? token.apply(part) : part)
        .collect(Collectors.joining("/"));
  }

  private static boolean identifies(String part) {
    int dot = part.lastIndexOf('.');
    String stem = dot > 0 ? part.substring(0, dot) : part;
    boolean file = dot > 0 && part.length() - dot <= 6;
    return IDENTIFIER.matcher(stem).matches()
        || IDENTIFIER.matcher(part).matches()
        || (!file && part.length() >= LONG && MIXED.matcher(part).matches());
  }

  private static String parameters(String query, UnaryOperator<String> token) {
    return Arrays.stream(query.split("&", -1))
        .map(parameter -> parameter(parameter, token))
        .collect(Collectors.joining("&"));
  }

  private static String parameter(String parameter, UnaryOperator<String> token) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return parameter.length() >= LONG || identifies(parameter)
          ? token.apply(parameter)
          : parameter;
    }
    String name = parameter.substring(0, equals);
    String value = parameter.substring(equals + 1);
    return value.isEmpty() || KEPT.contains(name) ? parameter : name + "=" + token.apply(value);
  }

  private static int until(String url, char mark, int from) {
    int at = url.indexOf(mark, from);
    return at < 0 ? url.length() : at;
  }
}
