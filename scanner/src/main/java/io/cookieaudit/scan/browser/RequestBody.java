package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The size and kind of what a request carries.
 *
 * @param kind {@code json}, {@code form}, {@code multipart}, {@code text}, {@code binary}; empty
 *     without a body
 */
record RequestBody(long bytes, String kind) {
  private static final String CSP_REPORT = "application/csp-report";

  static RequestBody of(JsonNode request) {
    if (!request.path("hasPostData").asBoolean()) {
      return new RequestBody(0, "");
    }
    String data = request.path("postData").asText();
    return new RequestBody(
        data.getBytes(StandardCharsets.UTF_8).length, kind(request.path("headers")));
  }

  /** Prefers the length that the headers declare, which also holds where the data is not shown. */
  RequestBody orDeclared(JsonNode headers) {
    long declared = header(headers, "content-length").map(RequestBody::number).orElse(0L);
    return declared > 0 ? new RequestBody(declared, kind(headers)) : this;
  }

  /** With one more message of a WebSocket. */
  RequestBody and(JsonNode frame) {
    String data = frame.path("payloadData").asText();
    boolean text = frame.path("opcode").asInt() == 1;
    long more =
        text
            ? data.getBytes(StandardCharsets.UTF_8).length
            : Base64.getDecoder().decode(data).length;
    return new RequestBody(bytes + more, kind.isEmpty() ? kindOf(text, data) : kind);
  }

  private static String kindOf(boolean text, String data) {
    if (!text) {
      return "binary";
    }
    return data.startsWith("{") || data.startsWith("[") ? "json" : "text";
  }

  private static long number(String digits) {
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
  }

  /**
   * Whether it is a <a href="https://www.w3.org/TR/reporting-1/">report</a> that the browser makes
   * for the site.
   */
  static boolean isReport(JsonNode headers) {
    String type = header(headers, "content-type").orElse("");
    return type.equals(CSP_REPORT) || type.equals("application/reports+json");
  }

  /** As a script reports it: its length and its media type. */
  static RequestBody of(String bytes, String type) {
    return number(bytes) == 0
        ? new RequestBody(0, "")
        : new RequestBody(number(bytes), kind(type.toLowerCase(Locale.ROOT)));
  }

  private static String kind(JsonNode headers) {
    return kind(header(headers, "content-type").orElse("").toLowerCase(Locale.ROOT));
  }

  private static String kind(String type) {
    if (type.contains("json") || type.equals(CSP_REPORT)) {
      return "json";
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return "form";
    }
    if (type.startsWith("multipart/")) {
      return "multipart";
    }
    return type.startsWith("text/") || type.contains("xml") ? "text" : "binary";
  }

  static Optional<String> header(JsonNode headers, String name) {
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return Optional.of(header.getValue().asText());
      }
    }
    return Optional.empty();
  }
}
