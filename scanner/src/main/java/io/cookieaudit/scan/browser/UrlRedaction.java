package io.cookieaudit.scan.browser;

import java.util.function.UnaryOperator;

final class UrlRedaction {
  private UrlRedaction() {}

  static String redact(String url, UnaryOperator<String> token) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query) + "?" + token.apply(url.substring(query + 1));
  }
}
