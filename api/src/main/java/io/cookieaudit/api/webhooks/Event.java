package io.cookieaudit.api.webhooks;

import io.cookieaudit.api.scans.Changes;
import io.cookieaudit.api.scans.Scan;
import io.cookieaudit.api.scans.ScanState;
import io.cookieaudit.api.sites.Site;
import io.cookieaudit.scan.report.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of a scan. Subject and text can be sent as a mail as they are.
 *
 * @param schema counts up when a field changes its meaning
 * @param event {@code new-findings}, {@code scan-incomplete} or {@code scan-failed}
 * @param changes since the last scan of the site; empty where this one has no report
 */
record Event(
    int schema,
    String event,
    Instant at,
    String subject,
    String text,
    Named site,
    Scan scan,
    Optional<Changes> changes) {
  private static final int SCHEMA = 1;

  /** A site in short. */
  record Named(String id, String name, String url) {}

  /** What there is to tell; empty where a scan ended as it should and found nothing new. */
  static Optional<Event> of(Site site, Scan scan, Optional<Changes> changes, Instant now) {
    if (scan.state() == ScanState.FAILED) {
      return Optional.of(
          event("scan-failed", "the scan failed", scan.why().orElse(""), site, scan, changes, now));
    }
    String found = changes.map(Event::list).orElse("");
    int appeared = changes.map(one -> one.appeared().size()).orElse(0);
    if (scan.verdict().equals(Optional.of(Verdict.INCOMPLETE))) {
      String subject = "the scan is incomplete" + (appeared > 0 ? ", " + count(appeared) : "");
      return Optional.of(event("scan-incomplete", subject, found, site, scan, changes, now));
    }
    return appeared == 0
        ? Optional.empty()
        : Optional.of(event("new-findings", count(appeared), found, site, scan, changes, now));
  }

  private static Event event(
      String event,
      String subject,
      String text,
      Site site,
      Scan scan,
      Optional<Changes> changes,
      Instant now) {
    return new Event(
        SCHEMA,
        event,
        now,
        "%s: %s".formatted(site.name(), subject),
        text,
        new Named(site.id(), site.name(), site.order().url()),
        scan,
        changes);
  }

  private static String count(int findings) {
    return findings == 1 ? "1 new finding" : findings + " new findings";
  }

  private static String list(Changes changes) {
    Stream<String> appeared =
        changes.appeared().stream()
            .map(found -> "new, %s: %s".formatted(found.severity(), found.message()));
    Stream<String> gone =
        changes.complete()
            ? changes.gone().stream().map(found -> "gone: " + found.message())
            : Stream.empty();
    return Stream.concat(appeared, gone).collect(Collectors.joining("\n"));
  }
}
