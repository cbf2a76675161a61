package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.Initiator;
import java.util.Set;

/**
 * What the browser asks for on its own account, which is never the site's. A request to one of
 * these hosts that a document asked for is the site's all the same.
 */
final class OwnTraffic {
  private static final Set<String> HOSTS =
      Set.of(
          "accounts.google.com",
          "android.clients.google.com",
          "clients2.google.com",
          "clients2.googleusercontent.com",
          "clientservices.googleapis.com",
          "content-autofill.googleapis.com",
          "edgedl.me.gvt1.com",
          "mtalk.google.com",
          "optimizationguide-pa.googleapis.com",
          "redirector.gvt1.com",
          "safebrowsing.googleapis.com",
          "safebrowsingohttpgateway.googleapis.com",
          "update.googleapis.com");

  private OwnTraffic() {}

  static boolean isOwn(Exchange exchange) {
    return HOSTS.contains(Place.host(exchange.url()))
        && exchange.initiator().kind() == Initiator.Kind.OTHER
        && !exchange.asker().frame().contains("://");
  }
}
