package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** What scripts in the documents of a tab send to whoever put them there. */
final class Messages implements AutoCloseable {
  private final Frames frames;
  private final Map<String, BiConsumer<Frame, String>> handlers = new ConcurrentHashMap<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("messages").factory());
  private volatile boolean ended;

  Messages(Frames frames) {
    this.frames = frames;
  }

  /** Calls the handler for what comes by this binding, one call after the other. */
  void on(String binding, BiConsumer<Frame, String> handler) {
    handlers.put(binding, handler);
  }

  /** Called before the target runs. */
  void follow(Target target) {
    handlers
        .keySet()
        .forEach(name -> target.prepare("Runtime.addBinding", Cdp.params().put("name", name)));
    target.on("Runtime.bindingCalled", event -> called(target, event));
  }

  private void called(Target target, JsonNode event) {
    BiConsumer<Frame, String> handler = handlers.get(event.path("name").asText());
    if (handler == null || ended) {
      return;
    }
    String frame =
        frames
            .ofContext(target, event.path("executionContextId").asInt())
            .map(Frames.Entry::id)
            .orElse(target.id());
    executor.execute(
        () -> handler.accept(new Frame(frames, frame), event.path("payload").asText()));
  }

  /** From now on nothing more is taken. */
  void end() {
    ended = true;
  }

  @Override
  public void close() {
    end();
    executor.close();
  }
}
