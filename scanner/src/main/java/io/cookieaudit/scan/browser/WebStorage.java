package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a document's local and session storage. */
final class WebStorage {
  /** A document without an origin, or one that may not store, gives nothing. */
  static final String SCRIPT =
      """
      (() => {
        const read = name => {
          try {
            return Object.entries(window[name]);
          } catch {
            return [];
          }
        };
        return {origin: location.origin, local: read('localStorage'), session: read('sessionStorage')};
      })()
      """;

  private WebStorage() {}

  /** By {@code local-storage/key@origin} and {@code session-storage/key@origin}. */
  static Map<String, String> read(JsonNode found) {
    Map<String, String> items = new LinkedHashMap<>();
    String origin = found.path("origin").asText();
    found
        .path("local")
        .forEach(
            i ->
                items.put(
                    "local-storage/" + i.path(0).asText() + "@" + origin, i.path(1).asText()));
    found
        .path("session")
        .forEach(
            i ->
                items.put(
                    "session-storage/" + i.path(0).asText() + "@" + origin, i.path(1).asText()));
    return items;
  }
}
