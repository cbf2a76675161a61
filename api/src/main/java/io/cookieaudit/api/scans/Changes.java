package io.cookieaudit.api.scans;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the report of a scan says otherwise than an earlier one. Findings that are suppressed count
 * in neither.
 *
 * @param since the earlier scan; empty where there is none, so that every finding is new
 * @param appeared findings that the earlier report lacks
 * @param gone findings that the later report lacks; they may be there still where it is incomplete
 * @param complete whether the later scan saw everything that it was asked to see
 * @param unchanged how many findings are in both
 */
public record Changes(
    String scan,
    @Schema(nullable = true) Optional<String> since,
    List<Found> appeared,
    List<Found> gone,
    boolean complete,
    int unchanged) {

  /** A finding in short. */
  public record Found(String fingerprint, String rule, String severity, String message) {}

  public Changes {
    appeared = List.copyOf(appeared);
    gone = List.copyOf(gone);
  }

  /**
   * Compares two reports.
   *
   * @param report of the scan, as {@code report.json}
   * @param since the earlier scan
   * @param earlier its report
   */
  static Changes between(
      String scan, JsonNode report, Optional<String> since, Optional<JsonNode> earlier) {
    Map<String, Found> now = findings(report);
    Map<String, Found> before = earlier.map(Changes::findings).orElse(Map.of());
    return new Changes(
        scan,
        since,
        without(now, before),
        without(before, now),
        !report.path("verdict").asText().equals("incomplete"),
        (int) now.keySet().stream().filter(before::containsKey).count());
  }

  private static List<Found> without(Map<String, Found> these, Map<String, Found> those) {
    return these.values().stream()
        .filter(finding -> !those.containsKey(finding.fingerprint()))
        .toList();
  }

  private static Map<String, Found> findings(JsonNode report) {
    Map<String, Found> findings = new LinkedHashMap<>();
    StreamSupport.stream(report.path("findings").spliterator(), false)
        .filter(finding -> !finding.path("status").asText().equals("suppressed"))
        .map(
            finding ->
                new Found(
                    finding.path("fingerprint").asText(),
                    finding.path("rule").asText(),
                    finding.path("severity").asText(),
                    finding.path("message").asText()))
        .forEach(finding -> findings.put(finding.fingerprint(), finding));
    return findings;
  }
}
