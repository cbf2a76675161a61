package io.cookieaudit.scan.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an operator decides on how a site is visited.
 *
 * @param tabs at most so many pages open at once, over all visits; at least 1
 * @param delay at least so much real time between two pages of one host, over all visits
 * @param realTime whether pages live by the real clock, for sites that break when it runs ahead
 * @param steps how a visitor comes to a choice on this site, where that has been written down: CSS
 *     selectors of what is pressed, one after the other, by the id of the {@link ConsentWish}
 * @param vantage from where the site is seen, in the operator's words; empty where nothing was said
 */
public record Conduct(
    int tabs, Duration delay, boolean realTime, Map<String, List<String>> steps, String vantage) {
  public Conduct {
    steps = Map.copyOf(steps);
  }

  /** On two cores four tabs at once were fastest. */
  private static final int TABS_PER_CORE = 2;

  /** No delay, the page's clock runs ahead, nothing said of the place. */
  public static final Conduct USUAL = new Conduct(usualTabs(), Duration.ZERO, false, Map.of(), "");

  /** As many as suit the number of this machine's cores. */
  public static int usualTabs() {
    return TABS_PER_CORE * Runtime.getRuntime().availableProcessors();
  }
}
