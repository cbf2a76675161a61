package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.StoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Local and session storage by the browser's own events, which also see what is assigned without a
 * call, and the other kinds of storage by the calls that open them.
 */
final class StorageCollector implements Collector {
  /** So much of a value the script reports. */
  private static final int START = 64;

  private final Visiting visiting;
  private final Initiators initiators;
  private final List<Write> writes = new ArrayList<>();
  private final Map<Call, Caller> callers = new HashMap<>();

  /** By calls, of which the browser's own event may be lost when the page goes at once. */
  private final List<Write> called = new ArrayList<>();

  private final Map<Item, Caller> cleared = new HashMap<>();
  private final Set<Item> present = new LinkedHashSet<>();

  private record Item(String origin, StoredItem.Kind kind, String key) {}

  /** A call that writes; the start of the value tells it from others. */
  private record Call(Item item, boolean deletes, String start, int length) {}

  private record Caller(Initiator by, String frame) {}

  private record Write(
      Item item,
      StoredItem.Event event,
      String value,
      Optional<Caller> caller,
      String page,
      String document,
      Phase phase,
      Moment at) {}

  StorageCollector(Visiting visiting) {
    this.visiting = visiting;
    this.initiators = new Initiators(visiting.redaction());
  }

  @Override
  public void attach(Target target, Place place) {
    visiting.script().listen(target, message -> reported(place, message));
    if (!target.type().document()) {
      return;
    }
    target.prepare("DOMStorage.enable", Cdp.params());
    target.on(
        "DOMStorage.domStorageItemAdded", event -> domStorage(event, StoredItem.Event.SET, place));
    target.on(
        "DOMStorage.domStorageItemUpdated",
        event -> domStorage(event, StoredItem.Event.CHANGED, place));
    target.on("DOMStorage.domStorageItemsCleared", event -> cleared(event, place));
    target.on(
        "DOMStorage.domStorageItemRemoved",
        event -> domStorage(event, StoredItem.Event.DELETED, place));
  }

  private synchronized void domStorage(JsonNode event, StoredItem.Event what, Place place) {
    String value = event.path("newValue").asText();
    if (what == StoredItem.Event.CHANGED && value.equals(event.path("oldValue").asText())) {
      return;
    }
    JsonNode storage = event.path("storageId");
    StoredItem.Kind kind = kind(storage.path("isLocalStorage").asBoolean());
    add(new Item(origin(storage), kind, event.path("key").asText()), what, value, place);
  }

  private void add(Item item, StoredItem.Event what, String value, Place place) {
    if (what == StoredItem.Event.DELETED) {
      present.remove(item);
    } else {
      present.add(item);
      trace(item, value, place.now());
    }
    writes.add(
        new Write(
            item,
            what,
            value,
            Optional.empty(),
            place.page(),
            place.documentAt(item.origin),
            visiting.phase(),
            place.now()));
  }

  private void trace(Item item, String value, Moment at) {
    String host = Place.host(item.origin);
    boolean lasting = item.kind != StoredItem.Kind.SESSION_STORAGE;
    visiting
        .traces()
        .item(item.kind.id(), item.key, host, visiting.owner(host), value, lasting, at.realMs());
  }

  private synchronized void cleared(JsonNode event, Place place) {
    JsonNode storage = event.path("storageId");
    StoredItem.Kind kind = kind(storage.path("isLocalStorage").asBoolean());
    String origin = origin(storage);
    List.copyOf(present).stream()
        .filter(item -> item.kind == kind && item.origin.equals(origin))
        .forEach(item -> add(item, StoredItem.Event.DELETED, "", place));
  }

  private static StoredItem.Kind kind(boolean local) {
    return local ? StoredItem.Kind.LOCAL_STORAGE : StoredItem.Kind.SESSION_STORAGE;
  }

  /** A storage key is the origin, with the partition behind {@code ^} in a third-party frame. */
  private static String origin(JsonNode storage) {
    String key = storage.path("storageKey").asText(storage.path("securityOrigin").asText());
    int partition = key.indexOf('^');
    String origin = partition < 0 ? key : key.substring(0, partition);
    return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
  }

  private synchronized void reported(Place place, ObserveScript.Message message) {
    Initiator setBy = initiators.ofReport(Initiator.Kind.SCRIPT, message.stack());
    String origin = Origins.of(place.documentOf(message.context()));
    switch (message.kind()) {
      case "storage" ->
          called(origin, new Caller(setBy, place.frameOf(message.context())), place, message);
      case "indexed-db" -> opened(StoredItem.Kind.INDEXED_DB, origin, setBy, place, message);
      case "cache" -> opened(StoredItem.Kind.CACHE, origin, setBy, place, message);
      case "service-worker" ->
          opened(StoredItem.Kind.SERVICE_WORKER, origin, setBy, place, message);
      case "opfs" -> opened(StoredItem.Kind.OPFS, origin, setBy, place, message);
      default -> {
        // Reports of cookies are another collector's.
      }
    }
  }

  private void called(String origin, Caller caller, Place place, ObserveScript.Message message) {
    StoredItem.Kind kind = kind(message.field(0).equals("local"));
    if (message.field(1).equals("cleared")) {
      // The browser tells of the clearing later, and of the items only that they are gone.
      cleared.putIfAbsent(new Item(origin, kind, ""), caller);
      return;
    }
    Item item = new Item(origin, kind, message.field(2));
    boolean deletes = message.field(1).equals("deleted");
    int length = deletes ? 0 : Integer.parseInt(message.field(4));
    callers.putIfAbsent(new Call(item, deletes, message.field(3), length), caller);
    if (!deletes) {
      called.add(
          new Write(
              item,
              StoredItem.Event.SET,
              message.field(3),
              Optional.of(caller),
              place.page(),
              "",
              visiting.phase(),
              place.at(message.epochMs())));
    }
  }

  private Caller caller(Write write) {
    boolean deletes = write.event == StoredItem.Event.DELETED;
    String start = deletes ? "" : write.value.substring(0, Math.min(START, write.value.length()));
    Call call = new Call(write.item, deletes, start, deletes ? 0 : write.value.length());
    Caller unknown = new Caller(Initiator.UNKNOWN, write.document);
    return Optional.ofNullable(callers.get(call))
        .or(
            () ->
                Optional.ofNullable(cleared.get(new Item(write.item.origin, write.item.kind, "")))
                    .filter(clear -> deletes))
        .orElse(unknown);
  }

  private void opened(
      StoredItem.Kind kind,
      String origin,
      Initiator setBy,
      Place place,
      ObserveScript.Message message) {
    StoredItem.Event event =
        switch (message.field(0)) {
          case "deleted" -> StoredItem.Event.DELETED;
          case "changed" -> StoredItem.Event.CHANGED;
          default -> StoredItem.Event.SET;
        };
    Item item = new Item(origin, kind, message.field(1));
    writes.add(
        new Write(
            item,
            event,
            "",
            Optional.of(new Caller(setBy, place.frameOf(message.context()))),
            place.page(),
            "",
            visiting.phase(),
            place.at(message.epochMs())));
  }

  @Override
  public synchronized void collect(VisitBuilder visit) {
    Set<Item> told = writes.stream().map(Write::item).collect(Collectors.toSet());
    Stream<Write> untold = called.stream().filter(write -> told.add(write.item));
    for (Write write : Stream.concat(writes.stream(), untold).toList()) {
      Caller caller = write.caller.orElseGet(() -> caller(write));
      visit.stored(
          new StoredItem(
              write.item.origin,
              write.item.kind,
              write.item.key,
              write.event,
              visiting.redaction().value(write.value),
              caller.by,
              write.page,
              caller.frame,
              write.phase,
              write.at));
    }
  }
}
