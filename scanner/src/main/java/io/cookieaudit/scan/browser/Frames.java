package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The frames of one tab, over all the processes they live in, and the worlds scripts run in. */
final class Frames {
  /** The name of the world that the page cannot see. */
  static final String WORLD = "observer";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** One frame as it is now. */
  record Entry(String id, Optional<String> parent, String url, Target target) {}

  /** A place where an expression can be evaluated. */
  record World(Target target, String uniqueId, int number) {
    void address(ObjectNode params) {
      if (uniqueId.isEmpty()) {
        params.put("contextId", number);
      } else {
        params.put("uniqueContextId", uniqueId);
      }
    }
  }

  private record Key(Target target, int number) {}

  private record Context(String frame, boolean main, String uniqueId) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Key, Context> contexts = new LinkedHashMap<>();

  /** Follows the frames of one target. Its events keep the picture up to date. */
  void follow(Target target) {
    put(target.id(), Optional.empty(), target.url(), target);
    target.on(
        "Page.frameAttached",
        e -> put(text(e, "frameId"), Optional.of(text(e, "parentFrameId")), "", target));
    target.on("Page.frameNavigated", e -> navigated(e.path("frame"), target));
    target.on(
        "Page.navigatedWithinDocument",
        e -> put(text(e, "frameId"), Optional.empty(), text(e, "url"), target));
    target.on(
        "Page.frameDetached",
        e -> {
          if (text(e, "reason").equals("remove")) {
            remove(text(e, "frameId"));
          }
        });
    target.on("Runtime.executionContextCreated", e -> created(target, e.path("context")));
    target.on(
        "Runtime.executionContextDestroyed",
        e -> destroyed(new Key(target, e.path("executionContextId").asInt())));
    target.on("Runtime.executionContextsCleared", e -> cleared(target));
    target.whenGone(() -> cleared(target));
  }

  private static String text(JsonNode event, String field) {
    return event.path(field).asText();
  }

  private void navigated(JsonNode frame, Target target) {
    Optional<String> parent = Optional.of(text(frame, "parentId")).filter(id -> !id.isEmpty());
    put(text(frame, "id"), parent, text(frame, "url") + text(frame, "urlFragment"), target);
  }

  private synchronized void put(String id, Optional<String> parent, String url, Target target) {
    Entry before = entries.get(id);
    entries.put(
        id,
        new Entry(
            id,
            parent.or(() -> Optional.ofNullable(before).flatMap(Entry::parent)),
            url.isEmpty() && before != null ? before.url() : url,
            target));
  }

  private synchronized void remove(String id) {
    entries.remove(id);
    List.copyOf(entries.values()).stream()
        .filter(entry -> entry.parent().equals(Optional.of(id)))
        .forEach(entry -> remove(entry.id()));
  }

  private synchronized void created(Target target, JsonNode context) {
    JsonNode aux = context.path("auxData");
    boolean main = aux.path("isDefault").asBoolean();
    if (main || text(context, "name").equals(WORLD)) {
      contexts.put(
          new Key(target, context.path("id").asInt()),
          new Context(text(aux, "frameId"), main, text(context, "uniqueId")));
    }
  }

  private synchronized void destroyed(Key key) {
    contexts.remove(key);
  }

  private synchronized void cleared(Target target) {
    contexts.keySet().removeIf(key -> key.target.equals(target));
  }

  synchronized Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** The address of a frame; where it has none of its own, that of the frame around it. */
  synchronized String addressOf(Entry entry) {
    if (entry.url().contains("://")) {
      return entry.url();
    }
    Optional<Entry> around = entry.parent().map(entries::get);
    return around.map(this::addressOf).orElse(entry.url());
  }

  /** The address of the document around a frame; empty for a page and for an unknown frame. */
  synchronized Optional<String> around(String frame) {
    return find(frame).flatMap(Entry::parent).flatMap(this::find).map(this::addressOf);
  }

  /** The frame that an event with an execution context came from. */
  synchronized Optional<Entry> ofContext(Target target, int number) {
    return Optional.ofNullable(contexts.get(new Key(target, number)))
        .map(context -> entries.get(context.frame));
  }

  Optional<World> mainWorld(String frame) {
    return world(frame, true);
  }

  /** The world out of the page's sight, made now where the document is too young to have one. */
  Optional<World> isolatedWorld(String frame) {
    return world(frame, false).or(() -> find(frame).flatMap(Frames::createWorld));
  }

  /** As {@link #isolatedWorld}, without making one. */
  Optional<World> isolatedContext(String frame) {
    return world(frame, false);
  }

  private synchronized Optional<World> world(String frame, boolean main) {
    return contexts.entrySet().stream()
        .filter(e -> e.getValue().frame.equals(frame) && e.getValue().main == main)
        .reduce((first, second) -> second)
        .map(e -> new World(e.getKey().target, e.getValue().uniqueId, e.getKey().number));
  }

  private static Optional<World> createWorld(Entry entry) {
    ObjectNode params = Cdp.params().put("frameId", entry.id()).put("worldName", WORLD);
    try {
      JsonNode reply = entry.target().call("Page.createIsolatedWorld", params, PATIENCE);
      return Optional.of(new World(entry.target(), "", reply.path("executionContextId").asInt()));
    } catch (CdpException e) {
      return Optional.empty();
    }
  }

  /** All frames, each before those nested in it, the given outermost frame first. */
  synchronized List<Entry> from(String outermost) {
    List<Entry> found = new ArrayList<>();
    find(outermost).ifPresent(found::add);
    for (int next = 0; next < found.size(); next++) {
      Optional<String> parent = Optional.of(found.get(next).id());
      entries.values().stream().filter(e -> e.parent().equals(parent)).forEach(found::add);
    }
    return found;
  }
}
