package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Sends more headers with requests to the site's own hosts, and to nobody else. */
final class ExtraHeaders {
  private ExtraHeaders() {}

  static void attach(Target target, Map<String, String> headers, List<String> hosts) {
    ObjectNode params = Cdp.params();
    ArrayNode patterns = params.putArray("patterns");
    for (String host : hosts) {
      patterns.addObject().put("urlPattern", "*://" + host + "/*");
      patterns.addObject().put("urlPattern", "*://" + host + ":*/*");
    }
    target.on("Fetch.requestPaused", event -> go(target, event, headers));
    target.prepare("Fetch.enable", params);
  }

  private static void go(Target target, JsonNode event, Map<String, String> headers) {
    ObjectNode params = Cdp.params().put("requestId", event.path("requestId").asText());
    ArrayNode all = params.putArray("headers");
    for (Map.Entry<String, JsonNode> sent : event.at("/request/headers").properties()) {
      if (headers.keySet().stream().noneMatch(sent.getKey()::equalsIgnoreCase)) {
        all.addObject().put("name", sent.getKey()).put("value", sent.getValue().asText());
      }
    }
    headers.forEach((name, value) -> all.addObject().put("name", name).put("value", value));
    target.tell("Fetch.continueRequest", params);
  }
}
