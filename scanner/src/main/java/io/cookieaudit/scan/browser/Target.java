package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Something that runs in the browser and is debugged on its own: a page, a frame in another
 * process, a worker. It is held before it runs until every {@link #prepare prepared} command is
 * answered.
 */
final class Target {
  enum Type {
    TAB,
    PAGE,
    FRAME,
    WORKER,
    SHARED_WORKER,
    SERVICE_WORKER,
    OTHER;

    static Type of(String name) {
      return switch (name) {
        case "tab" -> TAB;
        case "page" -> PAGE;
        case "iframe" -> FRAME;
        case "worker" -> WORKER;
        case "shared_worker" -> SHARED_WORKER;
        case "service_worker" -> SERVICE_WORKER;
        default -> OTHER;
      };
    }

    boolean document() {
      return this == PAGE || this == FRAME;
    }

    boolean worker() {
      return this == WORKER || this == SHARED_WORKER || this == SERVICE_WORKER;
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Cdp cdp;
  private final String session;
  private final String id;
  private final Type type;
  private final Optional<Target> parent;
  private final boolean prerendered;
  private final Map<String, List<Consumer<JsonNode>>> handlers = new ConcurrentHashMap<>();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<JsonNode>> preparations = new ArrayList<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final String url;

  Target(Cdp cdp, String session, JsonNode info, Optional<Target> parent) {
    this.cdp = cdp;
    this.session = session;
    this.id = info.path("targetId").asText();
    this.type = Type.of(info.path("type").asText());
    this.url = info.path("url").asText();
    this.prerendered = info.path("subtype").asText().equals("prerender");
    this.parent = parent;
    on("Inspector.workerScriptLoaded", event -> started.complete(null));
    cdp.listen(session, this::dispatch);
  }

  String session() {
    return session;
  }

  /** The target's id, which for a page or frame is also the id of its outermost frame. */
  String id() {
    return id;
  }

  Type type() {
    return type;
  }

  Optional<Target> parent() {
    return parent;
  }

  boolean prerendered() {
    return prerendered;
  }

  String url() {
    return url;
  }

  boolean isGone() {
    return gone.isDone();
  }

  /** Does this when the target has been let run, or has ended before. */
  void whenReady(Runnable action) {
    CompletableFuture<Void> _ = ready.thenRun(action);
  }

  /**
   * Completes when what the target is made of has begun to run: the document may be without its
   * scripts still, a worker has run its own. Completes also when the target has ended.
   */
  CompletableFuture<Void> started() {
    return type.worker() ? started : ready;
  }

  /** Does this when the target has ended. */
  void whenGone(Runnable action) {
    CompletableFuture<Void> _ = gone.thenRun(action);
  }

  /** Completes when the target has ended. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  /** Calls the handler for each event of that name. The handler must not wait. */
  void on(String event, Consumer<JsonNode> handler) {
    handlers.computeIfAbsent(event, key -> new CopyOnWriteArrayList<>()).add(handler);
  }

  /** Does this at every event, after its handlers. */
  void onAny(Runnable action) {
    watchers.add(action);
  }

  CompletableFuture<JsonNode> send(String method, ObjectNode params) {
    return cdp.send(session, method, params);
  }

  /** Sends a command whose answer, or refusal, changes nothing. */
  void tell(String method, ObjectNode params) {
    cdp.tell(session, method, params);
  }

  JsonNode call(String method, ObjectNode params) {
    return call(method, params, PATIENCE);
  }

  JsonNode call(String method, ObjectNode params, Duration atMost) {
    return cdp.call(session, method, params, atMost);
  }

  /** Sends a command that must be answered before the target may run. */
  void prepare(String method, ObjectNode params) {
    preparations.add(send(method, params));
  }

  /** Lets the target run as soon as everything prepared is answered, and tells what was refused. */
  void runWhenPrepared(Consumer<Throwable> refused) {
    List<CompletableFuture<?>> answered = new ArrayList<>();
    for (CompletableFuture<JsonNode> preparation : preparations) {
      answered.add(
          preparation.handle(
              (reply, failure) -> {
                if (failure != null) {
                  refused.accept(failure);
                }
                return reply;
              }));
    }
    preparations.clear();
    CompletableFuture<JsonNode> _ =
        CompletableFuture.allOf(answered.toArray(CompletableFuture[]::new))
            .thenCompose(all -> send("Runtime.runIfWaitingForDebugger", Cdp.params()))
            .whenComplete((reply, failure) -> ready.complete(null));
  }

  /** Called when the browser says that the target has ended. */
  void ended() {
    gone.complete(null);
    started.complete(null);
    cdp.forget(session);
    ready.complete(null);
  }

  private void dispatch(String event, JsonNode params) {
    for (Consumer<JsonNode> handler : handlers.getOrDefault(event, List.of())) {
      handler.accept(params);
    }
    watchers.forEach(Runnable::run);
  }
}
