package io.cookieaudit.scan.observe;

import java.util.Locale;

/** A write to the storage of an origin, in any frame. */
public record StoredItem(
    String origin,
    Kind kind,
    String key,
    Event event,
    ValueToken value,
    Initiator setBy,
    String page,
    String frame,
    Phase phase,
    Moment at) {

  public enum Kind {
    LOCAL_STORAGE,
    SESSION_STORAGE,
    INDEXED_DB,
    CACHE,
    SERVICE_WORKER,
    OPFS;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public enum Event {
    SET,
    CHANGED,
    DELETED
  }
}
