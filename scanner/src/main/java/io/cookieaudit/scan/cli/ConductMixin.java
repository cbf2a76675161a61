package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
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

  @Option(
      names = "--consent-step",
      paramLabel = "STATE=CSS",
      description =
          "What a visitor presses to come to a state, where the banner is not understood: a CSS"
              + " selector. Repeatable, in order.")
  List<String> steps = new ArrayList<>();

  /**
   * As asked for.
   *
   * @throws picocli.CommandLine.ParameterException where a step belongs to no state
   */
  Conduct conduct(@Nullable CommandSpec command) {
    var byState = new LinkedHashMap<String, List<String>>();
    for (String step : steps) {
      int equals = step.indexOf('=');
      String state = equals < 1 ? "" : step.substring(0, equals).strip();
      String selector = step.substring(equals + 1).strip();
      boolean known =
          ConsentWish.parse(state).filter(w -> w.state() != ConsentState.NO_CHOICE).isPresent();
      if (!known || selector.isEmpty()) {
        throw Wrong.use(
            command,
            "--consent-step '%s' is not STATE=CSS, for example rejected=#banner .no"
                .formatted(step));
      }
      byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(selector);
    }
    return new Conduct(tabs, delay, realTime, byState, vantage.strip());
  }
}
