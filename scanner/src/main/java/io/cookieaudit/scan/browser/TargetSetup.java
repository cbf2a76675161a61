package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What every target is told before it runs, whatever is collected from it. */
final class TargetSetup {
  private static final int POST_DATA = 65_536;
  private static final int CALLS = 32;

  private final BrowserOptions options;
  private final Map<String, Target> bySession = new ConcurrentHashMap<>();

  TargetSetup(BrowserOptions options) {
    this.options = options;
  }

  /** Sends everything that must be answered before the target may run. */
  void prepare(Target target, Optional<Tab> tab, Visiting visiting, List<Collector> collectors) {
    bySession.put(target.session(), target);
    target.prepare("Target.setAutoAttach", autoAttach(childrenOf(target.type())));
    if (target.type() == Target.Type.TAB || target.type() == Target.Type.OTHER) {
      return;
    }
    tab.ifPresent(owner -> owner.follow(target));
    Place place = new Place(visiting, target, tab);
    visiting.network().follow(target, place);
    visiting.script().attach(target);
    collectors.forEach(collector -> collector.attach(target, place));
    target.prepare("Network.enable", Cdp.params().put("maxPostDataSize", POST_DATA));
    if (target.type().document()) {
      prepareDocument(target);
      target.on("Debugger.paused", event -> outOfMemory(target, event, visiting));
    }
    if (target.type() == Target.Type.FRAME) {
      target.on(
          "Inspector.targetCrashed", event -> visiting.gap(Facet.TIME, crashed(target, visiting)));
    }
    if (target.type() == Target.Type.PAGE) {
      options
          .timezone()
          .ifPresent(
              zone ->
                  target.prepare(
                      "Emulation.setTimezoneOverride", Cdp.params().put("timezoneId", zone)));
    }
    if (!visiting.signals().isEmpty()) {
      Signals.attach(target, visiting.signals());
    }
    if (!options.headers().isEmpty()) {
      ExtraHeaders.attach(target, options.headers(), visiting.hosts());
    }
    target.prepare("Runtime.enable", Cdp.params());
  }

  /** The debugger holds a script that has used up its memory, whatever pauses are skipped. */
  private static void outOfMemory(Target target, JsonNode event, Visiting visiting) {
    if (event.path("reason").asText().equals("OOM")) {
      visiting.gap(
          Facet.TIME,
          "A script used up its memory and was ended; what it does later was not seen. Page: "
              + visiting.redaction().url(target.url()));
      target.tell("Runtime.terminateExecution", Cdp.params());
    }
    target.tell("Debugger.resume", Cdp.params());
  }

  private static String crashed(Target frame, Visiting visiting) {
    return "A frame of the page crashed; what it does later was not seen. Frame: "
        + visiting.redaction().url(frame.url());
  }

  private static void prepareDocument(Target target) {
    target.prepare("Page.enable", Cdp.params());
    target.prepare("Inspector.enable", Cdp.params());
    target.prepare(
        "Page.addScriptToEvaluateOnNewDocument",
        Cdp.params().put("source", "").put("worldName", Frames.WORLD));
    // Only with asynchronous stacks is a pixel attributed to the script that asked for it.
    target.prepare("Debugger.enable", Cdp.params());
    target.prepare("Debugger.setSkipAllPauses", Cdp.params().put("skip", true));
    target.prepare("Debugger.setAsyncCallStackDepth", Cdp.params().put("maxDepth", CALLS));
    target.on(
        "Page.javascriptDialogOpening",
        event ->
            target.tell(
                "Page.handleJavaScriptDialog",
                Cdp.params().put("accept", event.path("type").asText().equals("beforeunload"))));
  }

  /** Ends the target that a session was attached to. */
  void detached(JsonNode event) {
    Optional.ofNullable(bySession.remove(event.path("sessionId").asText()))
        .ifPresent(Target::ended);
  }

  /** Ends all targets, when the browser is gone. */
  void allDetached() {
    List.copyOf(bySession.values()).forEach(Target::ended);
    bySession.clear();
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
