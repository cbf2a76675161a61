package io.cookieaudit.scan.observe;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All visits to one site in one scan: the whole input of the rules from the browser's side.
 *
 * @param browserTraffic requests of the browser itself, which are never the site's
 */
public record Observation(
    Tool tool,
    Site site,
    Instant startedAt,
    Instant endedAt,
    BrowserInfo browser,
    Settings settings,
    List<Visit> visits,
    List<ObservedRequest> browserTraffic,
    List<Gap> gaps) {
  public Observation {
    visits = List.copyOf(visits);
    browserTraffic = List.copyOf(browserTraffic);
    gaps = List.copyOf(gaps);
  }

  /** Where no browser was used: no visit, and nothing that was asked of one. */
  public static Observation nothing(Tool tool, Site site, Instant now) {
    var unused = new BrowserInfo("none", "", new BrowserInfo.SelfChecks(false, false));
    var settings = new Settings(List.of(), 0, 0, "", "", "", "", true, false, List.of());
    return new Observation(tool, site, now, now, unused, settings, List.of(), List.of(), List.of());
  }

  public Stream<Visit> visits(ConsentState state) {
    return visits.stream().filter(visit -> visit.state() == state);
  }
}
