package io.cookieaudit.scan.browser;

import io.cookieaudit.policy.PartyKind;

/** Tells a request sent to report from one sent to show. */
final class Beacons {
  private Beacons() {}

  /**
   * @param leaving the page was being left, when nothing can be shown any more
   */
  static boolean isBeacon(
      String type, String url, PartyKind party, long bodyBytes, boolean pixel, boolean leaving) {
    boolean parameters = url.indexOf('?') >= 0 && !url.endsWith("?");
    return switch (type) {
      case "ping", "cspviolationreport" -> true;
      case "image" -> (pixel || leaving) && parameters;
      case "document", "websocket" -> bodyBytes > 0 && party == PartyKind.THIRD;
      case "fetch", "xhr" -> leaving || (bodyBytes > 0 && party == PartyKind.THIRD);
      default -> false;
    };
  }
}
