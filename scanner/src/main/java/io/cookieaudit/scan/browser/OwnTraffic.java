package io.cookieaudit.scan.browser;

/** What the browser asks for on its own account, which is never the site's. */
final class OwnTraffic {
  private OwnTraffic() {}
}
