package io.cookieaudit.scan.demo;

import java.util.Map;

/** A shop that can be served on loopback, with its policy and what a perfect scan reports. */
public sealed interface Shop permits DemoShop, GeneratedShop, MeasuredShop {
  /** The page that a scan begins with. */
  String homeUrl();

  /** The shop's cookie policy as Markdown, the same text that its policy page shows. */
  String policy();

  Expectation expectation();

  /** Every host that the shop's pages use, with what it answers. */
  Map<String, SiteHandler> hosts();
}
