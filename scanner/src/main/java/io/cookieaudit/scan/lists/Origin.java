package io.cookieaudit.scan.lists;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a kept list comes from, as it is written beside it.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param fetchedAt when the address last gave it, or last said that it is unchanged
 * @param etag what the server called this version of it
 */
public record Origin(
    int schema, URI address, String sha256, Instant fetchedAt, Optional<String> etag) {
  static final int SCHEMA = 1;

  Origin confirmed(Instant now) {
    return new Origin(schema, address, sha256, now, etag);
  }
}
