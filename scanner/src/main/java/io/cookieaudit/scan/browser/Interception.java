package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Steps in between a page and the network: sends more headers with requests to the site's own hosts
 * and to nobody else, and answers whoever asks for a password that there is none. Otherwise a part
 * of a page that asks would hold up the page for good.
 */
final class Interception {
  private Interception() {}

  static void attach(Target target, Map<String, String> headers, List<String> hosts) {
    ObjectNode params = Cdp.params();
    ArrayNode patterns = params.putArray("patterns");
    // Without a pattern nothing is held but what asks for a password.
    for (String host : headers.isEmpty() ? List.<String>of() : hosts) {
      patterns.addObject().put("urlPattern", "*://" + host + "/*");
      patterns.addObject().put("urlPattern", "*://" + host + ":*/*");
    }
    target.on("Fetch.requestPaused", event -> go(target, event, headers));
    target.on("Fetch.authRequired", event -> refuse(target, event));
    target.prepare("Fetch.enable", params.put("handleAuthRequests", true));
  }

  private static void refuse(Target target, JsonNode event) {
    ObjectNode params = Cdp.params().put("requestId", event.path("requestId").asText());
    params.putObject("authChallengeResponse").put("response", "CancelAuth");
    target.tell("Fetch.continueWithAuth", params);
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
