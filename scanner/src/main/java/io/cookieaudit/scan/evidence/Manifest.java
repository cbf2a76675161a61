package io.cookieaudit.scan.evidence;

import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle holds, and with what it was made. Times are in UTC.
 *
 * @param madeAt when the bundle was put together
 * @param urls of the site
 * @param startedAt of the observation, empty where a policy was judged alone
 * @param lists of trackers that requests were judged by, with their dates
 */
record Manifest(
    int schema,
    Tool tool,
    Instant madeAt,
    List<String> urls,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<BrowserInfo> browser,
    Optional<Settings> settings,
    List<ListUsed> lists,
    List<Entry> files) {
  static final String NAME = "manifest.json";
  private static final int SCHEMA = 1;

  /**
   * One file of the bundle.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   */
  record Entry(String name, long bytes, String sha256) {}

  /** A list of trackers, and its day. */
  record ListUsed(String name, String date, int entries) {
    static ListUsed of(KnowledgeList list) {
      return new ListUsed(list.name(), list.date().toString(), list.entries());
    }
  }

  static Manifest of(Report report, List<Entry> files, Instant madeAt) {
    Optional<Observation> observed = report.observed();
    return new Manifest(
        SCHEMA,
        report.tool(),
        madeAt,
        report.site().urls(),
        observed.map(Observation::startedAt),
        observed.map(Observation::endedAt),
        observed.map(Observation::browser),
        observed.map(Observation::settings),
        report.lists().stream().map(ListUsed::of).toList(),
        files);
  }
}
