package io.cookieaudit.scan.knowledge;

import java.util.List;

/**
 * Everything that is known apart from the site and its policy.
 *
 * @param lists where it comes from, for the report
 */
public record Knowledge(
    Entities entities, KnownCookies cookies, TrackerHosts trackers, List<KnowledgeList> lists) {
  private static final class Bundled {
    private static final Knowledge INSTANCE = read();

    private static Knowledge read() {
      Table entities = Entities.table();
      Table cookies = KnownCookies.table();
      Table trackers = TrackerHosts.table();
      return new Knowledge(
          Entities.read(entities),
          KnownCookies.read(cookies),
          TrackerHosts.read(trackers),
          List.of(entities.summary(), cookies.summary(), trackers.summary()));
    }
  }

  public Knowledge {
    lists = List.copyOf(lists);
  }

  /** What is packed with the program; parsed at the first call, and once. */
  public static Knowledge bundled() {
    return Bundled.INSTANCE;
  }
}
