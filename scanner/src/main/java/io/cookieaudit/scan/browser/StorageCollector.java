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

/**
 * Local and session storage by the browser's own events, which also see what is assigned without a
 * call, and the other kinds of storage by the calls that open them.
 */
final class StorageCollector implements Collector {
  private final Visiting visiting;
  private final Initiators initiators;
  private final List<Write> writes = new ArrayList<>();
  private final Map<Item, Initiator> setters = new HashMap<>();
  private final Set<Opened> opened = new LinkedHashSet<>();

  private record Item(String origin, StoredItem.Kind kind, String key) {}

  private record Opened(Item item, StoredItem.Event event) {}

  private record Write(
      Item item,
      StoredItem.Event event,
      String value,
      Optional<Initiator> setBy,
      String page,
      String frame,
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
    StoredItem.Kind kind =
        storage.path("isLocalStorage").asBoolean()
            ? StoredItem.Kind.LOCAL_STORAGE
            : StoredItem.Kind.SESSION_STORAGE;
    Item item = new Item(origin(storage), kind, event.path("key").asText());
    writes.add(
        new Write(
            item,
            what,
            value,
            Optional.empty(),
            place.page(),
            visiting.redaction().url(item.origin + "/"),
            visiting.phase(),
            place.now()));
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
          setters.putIfAbsent(
              new Item(
                  origin,
                  message.field(0).equals("local")
                      ? StoredItem.Kind.LOCAL_STORAGE
                      : StoredItem.Kind.SESSION_STORAGE,
                  message.field(1)),
              setBy);
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

  private void opened(
      StoredItem.Kind kind,
      String origin,
      Initiator setBy,
      Place place,
      ObserveScript.Message message) {
    StoredItem.Event event =
        message.field(0).equals("deleted") ? StoredItem.Event.DELETED : StoredItem.Event.SET;
    Item item = new Item(origin, kind, message.field(1));
    if (opened.add(new Opened(item, event))) {
      writes.add(
          new Write(
              item,
              event,
              "",
              Optional.of(setBy),
              place.page(),
              place.frameOf(message.context()),
              visiting.phase(),
              place.at(message.epochMs())));
    }
  }

  @Override
  public synchronized void collect(VisitBuilder visit) {
    for (Write write : writes) {
      Initiator setBy =
          write.setBy.orElseGet(() -> setters.getOrDefault(write.item, Initiator.UNKNOWN));
      visit.stored(
          new StoredItem(
              write.item.origin,
              write.item.kind,
              write.item.key,
              write.event,
              visiting.redaction().value(write.value),
              setBy,
              write.page,
              write.frame,
              write.phase,
              write.at));
    }
  }
}
