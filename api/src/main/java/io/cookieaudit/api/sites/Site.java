package io.cookieaudit.api.sites;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cookieaudit.api.scans.ScanOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A site that is scanned again and again.
 *
 * @param name for people
 * @param order what is scanned each time
 * @param schedule when it is scanned by itself; empty for on demand only
 */
public record Site(
    String id,
    String name,
    @JsonUnwrapped ScanOrder order,
    @Schema(nullable = true) Optional<Nightly> schedule,
    Instant createdAt) {}
