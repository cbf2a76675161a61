package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.observe.BrowserOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What every target is told before it runs, whatever is collected from it. */
final class TargetSetup {
  private static final int POST_DATA = 65_536;

  private final BrowserOptions options;
  private final Map<String, Target> bySession = new ConcurrentHashMap<>();

  TargetSetup(BrowserOptions options) {
    this.options = options;
  }

  /** Sends everything that must be answered before the target may run. */
  void prepare(Target target, List<Collector> collectors, Optional<Tab> tab) {
    bySession.put(target.session(), target);
    target.prepare("Target.setAutoAttach", autoAttach(childrenOf(target.type())));
    if (target.type() == Target.Type.TAB) {
      return;
    }
    tab.ifPresent(owner -> owner.follow(target));
    target.prepare("Network.enable", Cdp.params().put("maxPostDataSize", POST_DATA));
    if (target.type().document()) {
      target.prepare("Page.enable", Cdp.params());
      target.prepare("Page.setLifecycleEventsEnabled", Cdp.params().put("enabled", true));
      target.prepare(
          "Page.addScriptToEvaluateOnNewDocument",
          Cdp.params().put("source", "").put("worldName", Frames.WORLD));
      answerDialogs(target);
    }
    tab.ifPresent(owner -> collectors.forEach(collector -> collector.attach(target, owner)));
    if (target.type() == Target.Type.PAGE) {
      options
          .timezone()
          .ifPresent(
              zone ->
                  target.prepare(
                      "Emulation.setTimezoneOverride", Cdp.params().put("timezoneId", zone)));
    }
    target.prepare("Runtime.enable", Cdp.params());
  }

  /** Ends the target that a session was attached to. */
  void detached(JsonNode event) {
    Target target = bySession.remove(event.path("sessionId").asText());
    if (target != null) {
      target.ended();
    }
  }

  private static void answerDialogs(Target target) {
    target.on(
        "Page.javascriptDialogOpening",
        event ->
            target.tell(
                "Page.handleJavaScriptDialog",
                Cdp.params().put("accept", event.path("type").asText().equals("beforeunload"))));
  }

  /** Attach to everything that matches, before it runs. */
  static ObjectNode autoAttach(ArrayNode filter) {
    ObjectNode params =
        Cdp.params()
            .put("autoAttach", true)
            .put("waitForDebuggerOnStart", true)
            .put("flatten", true);
    params.set("filter", filter);
    return params;
  }

  /** Tabs and the workers that several tabs share; pages come with their tab. */
  static ArrayNode ofTheBrowser() {
    return including("tab", "shared_worker", "service_worker");
  }

  private static ArrayNode childrenOf(Target.Type type) {
    return type == Target.Type.TAB
        ? allBut("browser_ui")
        : allBut("browser", "browser_ui", "tab", "service_worker", "shared_worker");
  }

  private static ArrayNode including(String... types) {
    ArrayNode filter = Cdp.JSON.createArrayNode();
    for (String type : types) {
      filter.addObject().put("type", type);
    }
    return filter;
  }

  private static ArrayNode allBut(String... types) {
    ArrayNode filter = Cdp.JSON.createArrayNode();
    for (String type : types) {
      filter.addObject().put("type", type).put("exclude", true);
    }
    filter.addObject();
    return filter;
  }
}
