package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The script that runs before a page's own and reports what they store. Its reports come as console
 * messages that carry a word which no page knows, and the call stack as the engine saw it.
 */
final class ObserveScript {
  /** One after the other, since the first makes what the others use. */
  private static final List<String> FILES =
      List.of(
          "observe.js",
          "observe-cookies.js",
          "observe-requests.js",
          "observe-storage.js",
          "observe-reads.js");

  private final String mark;
  private final String source;
  private final Map<Target, List<Consumer<Message>>> listeners = new ConcurrentHashMap<>();

  /**
   * One report.
   *
   * @param kind what was called
   * @param epochMs when, by the page's clock
   * @param fields the rest, as the script sends it
   * @param stack the call stack, with the script's own wrapper on top
   * @param context the number of the execution context, within the target
   */
  record Message(String kind, long epochMs, List<String> fields, JsonNode stack, int context) {
    String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }
  }

  ObserveScript() {
    byte[] word = new byte[12];
    new SecureRandom().nextBytes(word);
    mark = HexFormat.of().formatHex(word);
    source =
        "(mark => {\n%s})('%s');"
            .formatted(FILES.stream().map(ObserveScript::read).collect(Collectors.joining()), mark);
  }

  /** Prepares a target to report. */
  void attach(Target target) {
    if (target.type().document()) {
      target.prepare("Page.addScriptToEvaluateOnNewDocument", Cdp.params().put("source", source));
    } else if (target.type().worker()) {
      atFirstScript(target);
    }
  }

  /**
   * A worker is held before its script has come, and what only secure contexts have (Cache Storage,
   * the cookie store) is made after that: so the script runs in the moment before the worker's own.
   */
  private void atFirstScript(Target target) {
    target.on(
        "Debugger.paused",
        event -> {
          if (event.at("/data/url").asText().isEmpty()) {
            target.tell("Debugger.resume", Cdp.params()); // Not the worker's own script yet.
          } else {
            target.tell("Runtime.evaluate", Cdp.params().put("expression", source));
            target.tell("Debugger.disable", Cdp.params());
          }
        });
    target.prepare("Debugger.enable", Cdp.params());
    target.prepare(
        "Debugger.setInstrumentationBreakpoint",
        Cdp.params().put("instrumentation", "beforeScriptExecution"));
  }

  /** Hands over each report of the target. */
  void listen(Target target, Consumer<Message> consumer) {
    listeners
        .computeIfAbsent(
            target,
            made -> {
              made.on("Runtime.consoleAPICalled", event -> called(made, event));
              made.whenGone(() -> listeners.remove(made));
              return new CopyOnWriteArrayList<>();
            })
        .add(consumer);
  }

  private void called(Target target, JsonNode event) {
    JsonNode arguments = event.path("args");
    if (arguments.at("/0/value").asText().equals(mark)) {
      Message message = message(event, arguments);
      listeners.getOrDefault(target, List.of()).forEach(consumer -> consumer.accept(message));
    }
  }

  private static Message message(JsonNode event, JsonNode arguments) {
    List<String> fields = new ArrayList<>();
    for (int i = 3; i < arguments.size(); i++) {
      fields.add(arguments.get(i).path("value").asText());
    }
    return new Message(
        arguments.at("/1/value").asText(),
        Long.parseLong(arguments.at("/2/value").asText("0")),
        List.copyOf(fields),
        event.path("stackTrace"),
        event.path("executionContextId").asInt());
  }

  private static String read(String file) {
    try (InputStream in = ObserveScript.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
