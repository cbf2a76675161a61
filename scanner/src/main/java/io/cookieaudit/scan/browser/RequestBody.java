package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a request carries.
 *
 * @param kind {@code json}, {@code form}, {@code multipart}, {@code text}, {@code binary}; empty
 *     without a body
 * @param text as far as the browser shows it; messages of a WebSocket one a line
 */
record RequestBody(long bytes, String kind, String text) {
  private static final RequestBody NONE = new RequestBody(0, "", "");

  /** So much of a socket's messages is kept. */
  private static final int LONGEST = 65_536;

  private static final String CSP_REPORT = "application/csp-report";

  static RequestBody of(JsonNode request) {
    if (!request.path("hasPostData").asBoolean()) {
      return NONE;
    }
    String data = request.path("postData").asText();
    return new RequestBody(
        data.getBytes(StandardCharsets.UTF_8).length, kind(request.path("headers")), data);
  }

  /** Prefers the length that the headers declare, which also holds where the data is not shown. */
  RequestBody orDeclared(JsonNode headers) {
    long declared = header(headers, "content-length").map(RequestBody::number).orElse(0L);
    return declared > 0 ? new RequestBody(declared, kind(headers), text) : this;
  }

  /** With one more message of a WebSocket. */
  RequestBody and(JsonNode frame) {
    String data = frame.path("payloadData").asText();
    boolean isText = frame.path("opcode").asInt() == 1;
    long more =
        isText
            ? data.getBytes(StandardCharsets.UTF_8).length
            : Base64.getDecoder().decode(data).length;
    return new RequestBody(
        bytes + more,
        kind.isEmpty() ? kindOf(isText, data) : kind,
        text.length() < LONGEST ? text + "\n" + data : text);
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

  /** As a script reports it: its length, its media type, and its text where it has one. */
  static RequestBody of(String bytes, String type, String text) {
    return number(bytes) == 0
        ? NONE
        : new RequestBody(number(bytes), kind(type.toLowerCase(Locale.ROOT)), text);
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
