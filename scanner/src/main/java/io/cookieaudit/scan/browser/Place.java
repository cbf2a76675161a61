package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Moment;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where in a visit something happens: on which page, in which document, at which moment. */
final class Place {
  private final Visiting visiting;
  private final Target target;
  private final Optional<Tab> tab;

  /**
   * @param tab empty for workers that several tabs share
   */
  Place(Visiting visiting, Target target, Optional<Tab> tab) {
    this.visiting = visiting;
    this.target = target;
    this.tab = tab;
  }

  /** The redacted address of the page that is open. */
  String page() {
    return visiting.redaction().url(owner().map(Tab::shown).orElse(""));
  }

  /** The redacted address of the document or worker that an execution context belongs to. */
  String frameOf(int context) {
    return visiting.redaction().url(withoutFragment(documentOf(context)));
  }

  /** As {@link #frameOf}, not redacted; where the frame is empty, that of the frame around it. */
  String documentOf(int context) {
    return tab.flatMap(owner -> owner.tree().ofContext(target, context))
        .map(entry -> owner().map(o -> o.tree().addressOf(entry)).orElse(entry.url()))
        .orElse(target.url());
  }

  /**
   * The redacted address of the document of an origin; where there are several, or none any more,
   * that of the origin.
   */
  String documentAt(String origin) {
    List<String> there =
        owner().map(tab -> tab.tree().from(target.id())).orElse(List.of()).stream()
            .map(Frames.Entry::url)
            .filter(url -> Origins.of(url).equals(origin))
            .distinct()
            .toList();
    String document = there.size() == 1 ? there.getFirst() : origin + "/";
    return visiting.redaction().url(withoutFragment(document));
  }

  /** The site of the page that is open, as partition keys name it. */
  String topLevelUrl() {
    return owner().map(Tab::shown).orElse("");
  }

  /** Whether the tab is being closed. */
  boolean leaving() {
    return owner().map(Tab::leaving).orElse(false);
  }

  Moment now() {
    return new Moment(visiting.realMs(), owner().map(tab -> tab.clock().pageMs()).orElse(0L));
  }

  /** The moment at which the page's clock showed this. */
  Moment at(long epochMs) {
    return new Moment(
        visiting.realMs(), owner().map(tab -> tab.clock().pageMsAt(epochMs)).orElse(0L));
  }

  /** Who asks for an address, from the event that tells of the request. */
  Exchange.Asker asker(String url, JsonNode event) {
    long wall = Math.round(event.path("wallTime").asDouble() * 1000);
    return new Exchange.Asker(
        page(),
        visiting.redaction().url(withoutFragment(asking(event))),
        visiting.phase(),
        wall > 0 ? at(wall) : now(),
        visiting.party(host(url)),
        leaving());
  }

  /**
   * A frame's own document is asked for by the document around it, and a worker's script by the
   * document that made the worker.
   */
  private String asking(JsonNode event) {
    String document = event.path("documentURL").asText();
    if (target.type() == Target.Type.SERVICE_WORKER
        && event.at("/request/url").asText().equals(target.url())) {
      return topLevelUrl();
    }
    if (document.isEmpty()) {
      return own(target.id());
    }
    String frame = event.path("frameId").asText();
    if (event.path("type").asText().equals("Document")) {
      return owner().flatMap(o -> o.tree().around(frame)).orElse(document);
    }
    if (!document.equals(event.at("/request/url").asText())) {
      return document;
    }
    return document.equals(target.url()) ? topLevelUrl() : own(frame);
  }

  /** The address of a frame now; that of the target where it has no such frame. */
  private String own(String frame) {
    return owner()
        .flatMap(tab -> tab.tree().find(frame).map(entry -> tab.tree().addressOf(entry)))
        .orElse(target.url());
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      int from = url.indexOf("://") + 3;
      return from < 3 ? "" : url.substring(from).split("[/?#:]", 2)[0];
    }
  }

  private Optional<Tab> owner() {
    return tab.or(visiting::latestTab);
  }
}
