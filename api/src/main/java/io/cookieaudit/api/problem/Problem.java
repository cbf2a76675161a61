package io.cookieaudit.api.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

/**
 * A problem detail as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> describes it.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what happened and what to do
 * @param instance the path that was asked for
 */
public record Problem(String type, String title, int status, String detail, String instance) {
  public static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

  static Problem of(HttpStatus status, String detail, String path) {
    return new Problem("about:blank", status.getReason(), status.getCode(), detail, path);
  }
}
