package io.cookieaudit.scan.observe;

import java.time.Duration;

/**
 * What an operator decides on how a site is visited.
 *
 * @param delay at least so much real time between two pages of one host, over all visits
 * @param realTime whether pages live by the real clock, for sites that break when it runs ahead
 * @param vantage from where the site is seen, in the operator's words; empty where nothing was said
 */
public record Conduct(Duration delay, boolean realTime, String vantage) {
  /** No delay, the page's clock runs ahead, nothing said of the place. */
  public static final Conduct USUAL = new Conduct(Duration.ZERO, false, "");
}
