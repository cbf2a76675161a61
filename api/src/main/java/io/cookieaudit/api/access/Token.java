package io.cookieaudit.api.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a token, which is not the token itself.
 *
 * @param name for people
 * @param expiresAt after which it is good for nothing; empty for never
 * @param usedAt the last time, to the minute; empty for never
 */
public record Token(
    String id,
    String name,
    @Schema(
            type = "string",
            allowableValues = {"read", "scan", "admin"})
        Scope scope,
    Instant createdAt,
    @Schema(nullable = true) Optional<Instant> expiresAt,
    @Schema(nullable = true) Optional<Instant> usedAt) {

  /** Whether it lets anybody in at this time. */
  boolean holds(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
  }
}
