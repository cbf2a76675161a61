package io.cookieaudit.scan.browser;

/** The origin of an address: scheme, host and port. */
final class Origins {
  private Origins() {}

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
