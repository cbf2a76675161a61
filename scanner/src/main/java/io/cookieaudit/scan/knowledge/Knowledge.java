package io.cookieaudit.scan.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is known apart from the site and its policy.
 *
 * @param filters rules of lists that a user named, beside the built-in hosts
 * @param lists where it comes from, for the report
 */
public record Knowledge(
    Entities entities,
    KnownCookies cookies,
    TrackerHosts trackers,
    Filters filters,
    List<KnowledgeList> lists) {
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
          Filters.NONE,
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

  /** The same with filter lists in place of those it had. */
  public Knowledge with(List<FilterList> filterLists) {
    Stream<KnowledgeList> own = lists.stream().filter(list -> !isOfFilters(list));
    return new Knowledge(
        entities,
        cookies,
        trackers,
        Filters.of(filterLists),
        Stream.concat(own, filterLists.stream().map(FilterList::summary)).toList());
  }

  /**
   * The same with a table of cookies that comes before what it had.
   *
   * @param summary names the table in the report
   */
  public Knowledge with(CookieTable table, KnowledgeList summary) {
    return new Knowledge(
        entities,
        cookies.after(table.cookies()),
        trackers,
        filters,
        Stream.concat(lists.stream(), Stream.of(summary)).toList());
  }

  private boolean isOfFilters(KnowledgeList list) {
    return filters.lists().stream().map(FilterList::summary).anyMatch(list::equals);
  }
}
