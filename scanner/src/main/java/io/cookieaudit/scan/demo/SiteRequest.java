package io.cookieaudit.scan.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A request, as the pages of a site on loopback need it.
 *
 * @param host in lower case, without the port
 * @param parameters of the address, decoded; the last one where a name comes twice
 * @param cookies by name
 */
record SiteRequest(
    String host,
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> cookies) {
  SiteRequest {
    parameters = Map.copyOf(parameters);
    cookies = Map.copyOf(cookies);
  }

  /** From the parts of an HTTP request; {@code cookieHeader} is empty where none was sent. */
  static SiteRequest of(String method, String hostHeader, URI uri, String cookieHeader) {
    return new SiteRequest(
        hostOf(hostHeader),
        method,
        Objects.requireNonNullElse(uri.getPath(), "/"),
        pairs(Objects.requireNonNullElse(uri.getRawQuery(), ""), "&"),
        pairs(cookieHeader, ";"));
  }

  private static String hostOf(String hostHeader) {
    int port = hostHeader.lastIndexOf(':');
    String host = port < 0 ? hostHeader : hostHeader.substring(0, port);
    return host.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> pairs(String text, String separator) {
    var pairs = new LinkedHashMap<String, String>();
    Stream.of(text.split(separator, -1))
        .map(String::strip)
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              int equals = pair.indexOf('=');
              String name = equals < 0 ? pair : pair.substring(0, equals);
              String value = equals < 0 ? "" : pair.substring(equals + 1);
              pairs.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
            });
    return pairs;
  }
}
