package io.cookieaudit.api.scans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cookieaudit.scan.report.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A scan that was asked for.
 *
 * @param site the id of the site it belongs to; empty for an address that was given as such
 * @param order what is scanned
 * @param verdict of the report, once there is one
 * @param why where the scan failed
 */
public record Scan(
    String id,
    @Schema(nullable = true) Optional<String> site,
    @JsonUnwrapped ScanOrder order,
    @Schema(
            type = "string",
            allowableValues = {"on-demand", "nightly"})
        Occasion occasion,
    @Schema(
            type = "string",
            allowableValues = {"queued", "running", "done", "failed"})
        ScanState state,
    Instant queuedAt,
    @Schema(nullable = true) Optional<Instant> startedAt,
    @Schema(nullable = true) Optional<Instant> endedAt,
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {"clean", "findings", "incomplete"})
        Optional<Verdict> verdict,
    @Schema(nullable = true) Optional<String> why) {

  static Scan queued(
      String id, Optional<String> site, ScanOrder order, Occasion occasion, Instant now) {
    return new Scan(
        id,
        site,
        order,
        occasion,
        ScanState.QUEUED,
        // A database would cut it off, and the first answer would differ from all later ones.
        now.truncatedTo(ChronoUnit.MILLIS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
