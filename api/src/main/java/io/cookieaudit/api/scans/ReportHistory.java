package io.cookieaudit.api.scans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What changed from one report of a site to the next. */
public final class ReportHistory {
  private static final ObjectMapper JSON = Json.lenient();

  private final ScanStore store;

  public ReportHistory(ScanStore store) {
    this.store = store;
  }

  /** Since the last scan of the same site that came to a report; empty where this one has none. */
  public Optional<Changes> of(Scan scan) {
    return since(scan, store.before(scan));
  }

  /** Since another scan; empty where one of the two has no report. */
  Optional<Changes> of(Scan scan, Scan earlier) {
    return report(earlier).isEmpty() ? Optional.empty() : since(scan, Optional.of(earlier));
  }

  private Optional<Changes> since(Scan scan, Optional<Scan> earlier) {
    return report(scan)
        .map(
            report ->
                Changes.between(
                    scan.id(), report, earlier.map(Scan::id), earlier.flatMap(this::report)));
  }

  private Optional<JsonNode> report(Scan scan) {
    return store.file(scan.id(), ScanFile.REPORT_JSON).map(ReportHistory::parsed);
  }

  private static JsonNode parsed(byte[] report) {
    try {
      return JSON.readTree(report);
    } catch (IOException e) {
      throw new UncheckedIOException("a report that was kept cannot be read", e);
    }
  }
}
