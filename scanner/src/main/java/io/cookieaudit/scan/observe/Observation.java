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

  /** What is there where nothing was observed: these hosts, and no visit to them. */
  public static Observation none(List<String> hosts) {
    return new Observation(
        new Tool("", ""),
        new Site(List.of(), hosts),
        Instant.EPOCH,
        Instant.EPOCH,
        new BrowserInfo("", "", new BrowserInfo.SelfChecks(false, false)),
        new Settings(
            List.of(), List.of(), 0, 0, List.of(), 1, List.of(), 0, false, "", "", "", "", "", true,
            false, List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with links of the policy that were followed afterwards, kept with the first visit. */
  public Observation withLinks(List<FollowedLink> followed) {
    if (visits.isEmpty()) {
      return this;
    }
    List<Visit> all =
        Stream.concat(Stream.of(visits.getFirst().withLinks(followed)), visits.stream().skip(1))
            .toList();
    return new Observation(
        tool, site, startedAt, endedAt, browser, settings, all, browserTraffic, gaps);
  }

  /** Those in a state, with no single purposes agreed to and no signals sent. */
  public Stream<Visit> visits(ConsentState state) {
    return visits.stream().filter(visit -> visit.state() == state && visit.plain());
  }
}
