package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.Conduct;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how a site is visited, beside which browser does it. */
final class ConductMixin {
  @Option(
      names = "--tabs",
      paramLabel = "N",
      description = "At most so many pages open at once (default: two for each core).")
  int tabs = Conduct.usualTabs();

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "0s",
      description = "At least so long between two pages of one host (default: none).")
  Duration delay = Duration.ZERO;

  @Option(
      names = "--real-time",
      description = "Let pages live by the real clock, for sites that break when it runs ahead.")
  boolean realTime;

  @Option(
      names = "--vantage",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "From where the site is seen, a country for example; kept with the settings.")
  String vantage = "";

  Conduct conduct() {
    return new Conduct(tabs, delay, realTime, vantage.strip());
  }
}
