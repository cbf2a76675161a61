package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A storage item that was written in a visit, with what is known of it. */
record StoredSighting(Visit visit, StoredItem item, Classification purpose) {

  /**
   * All writes of an observation, in order. Files that a site keeps for working offline are none.
   */
  static Stream<StoredSighting> all(Comparison comparison) {
    return comparison.observed().visits().stream()
        .flatMap(
            visit ->
                visit.storage().stream()
                    .filter(StoredSighting::keepsValues)
                    .map(item -> new StoredSighting(visit, item, comparison.purposeOf(item))));
  }

  private static boolean keepsValues(StoredItem item) {
    boolean written = item.event() != StoredItem.Event.DELETED;
    return written
        && switch (item.kind()) {
          case LOCAL_STORAGE, SESSION_STORAGE, INDEXED_DB -> true;
          case CACHE, SERVICE_WORKER, OPFS -> false;
        };
  }

  String subject() {
    return Subject.stored(item.kind().id(), item.key(), item.origin());
  }

  /** {@code local-storage item uid of https://shop.test}. */
  String what() {
    return "%s item %s of %s".formatted(item.kind().id(), item.key(), item.origin());
  }

  /** What wrote it, as exactly as it was seen. */
  String setter() {
    return item.setBy()
        .url()
        .map(
            url ->
                "the script "
                    + url
                    + (item.setBy().line() > 0 ? ", line " + item.setBy().line() : ""))
        .orElse("a script that is not known");
  }

  /** The writer, where it is not the site itself. */
  Optional<Party> foreignWriter(Comparison comparison) {
    return item.setBy()
        .url()
        .map(Hosts::of)
        .filter(host -> !host.isEmpty())
        .map(comparison::partyOf)
        .filter(party -> !party.own() && !party.delivers());
  }

  List<Evidence> evidence() {
    Evidence seen = new Evidence.SeenStorage(visit.id(), item);
    return purpose
        .quote()
        .<List<Evidence>>map(quote -> List.of(new Evidence.Declared(quote), seen))
        .orElseGet(() -> List.of(seen));
  }
}
