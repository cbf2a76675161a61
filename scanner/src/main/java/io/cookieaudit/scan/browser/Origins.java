package io.cookieaudit.scan.browser;

import java.net.URI;
import java.util.Optional;

/** The origin of an address: scheme, host and port. */
final class Origins {
  private Origins() {}

  /** An address as a document means it; empty where it is none of the network's. */
  static Optional<String> resolve(String document, String address) {
    try {
      return Optional.of(URI.create(document).resolve(address.strip()).toString())
          .filter(url -> url.startsWith("http:") || url.startsWith("https:"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String of(String url) {
    int authority = url.indexOf("://");
    if (authority < 0) {
      return url;
    }
    int end = authority + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(0, end);
  }
}
