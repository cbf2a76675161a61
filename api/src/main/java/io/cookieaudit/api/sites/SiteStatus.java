package io.cookieaudit.api.sites;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cookieaudit.api.scans.Scan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A site as it is.
 *
 * @param nextScan by its schedule
 * @param lastScan whatever came of it
 */
record SiteStatus(
    @JsonUnwrapped Site site,
    @Schema(nullable = true) Optional<Instant> nextScan,
    @Schema(nullable = true) Optional<Scan> lastScan) {}
