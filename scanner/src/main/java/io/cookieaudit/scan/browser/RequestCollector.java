package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.PartyKind;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The requests of the visit, from the {@link NetworkLog}, and which of them are pixels. */
final class RequestCollector implements Collector {
  /** No image of one pixel is larger. */
  private static final long LARGEST_PIXEL = 1_024;

  private final Visiting visiting;
  private final Map<String, Long> sizes = new HashMap<>();

  RequestCollector(Visiting visiting) {
    this.visiting = visiting;
  }

  @Override
  public void attach(Target target, Place place) {
    visiting.script().listen(target, message -> reported(place, message));
    target.on("Network.dataReceived", this::data);
    target.on("Network.requestWillBeSent", this::askForNames);
    target.on("Network.loadingFinished", event -> finished(target, event));
  }

  /** The script tells of requests that the browser does not tell of: those of a page being left. */
  private void reported(Place place, ObserveScript.Message message) {
    if (message.kind().equals("sent")) {
      Origins.resolve(place.documentOf(message.context()), message.field(1))
          .ifPresent(url -> visiting.network().sent(url, message, place));
    }
  }

  /** Only a name of the site's own can hide whose it is. */
  private void askForNames(JsonNode event) {
    String host = Place.host(event.at("/request/url").asText());
    if (visiting.party(host) == PartyKind.FIRST) {
      visiting.names().ask(host);
    }
  }

  private List<String> names(Exchange exchange) {
    return exchange.asker().party() == PartyKind.FIRST
        ? visiting.names().of(Place.host(exchange.url()))
        : List.of();
  }

  private synchronized void data(JsonNode event) {
    sizes.merge(event.path("requestId").asText(), event.path("dataLength").asLong(), Long::sum);
  }

  private synchronized void finished(Target target, JsonNode event) {
    String id = event.path("requestId").asText();
    long size = sizes.getOrDefault(id, 0L);
    visiting
        .network()
        .last(id)
        .filter(exchange -> exchange.type().equals("image") && size <= LARGEST_PIXEL)
        .ifPresent(
            exchange -> {
              if (size == 0) {
                exchange.emptyAnswer();
              } else {
                look(target, id, exchange);
              }
            });
  }

  private static void look(Target target, String id, Exchange exchange) {
    CompletableFuture<Void> _ =
        target
            .send("Network.getResponseBody", Cdp.params().put("requestId", id))
            .thenAccept(
                reply -> {
                  byte[] image =
                      reply.path("base64Encoded").asBoolean()
                          ? Base64.getDecoder().decode(reply.path("body").asText())
                          : new byte[0];
                  if (ImageSize.tiny(image)) {
                    exchange.tinyImage();
                  }
                });
  }

  @Override
  public void collect(VisitBuilder visit) {
    for (Exchange exchange : visiting.network().all()) {
      if (!OwnTraffic.isOwn(exchange)) {
        trace(exchange);
        visit.request(exchange.observed(visiting.redaction(), names(exchange)));
      }
    }
  }

  private void trace(Exchange exchange) {
    visiting
        .traces()
        .request(
            exchange.id(),
            visiting.owner(Place.host(exchange.url())),
            exchange.url(),
            exchange.body().text(),
            exchange.sentCookies(),
            exchange.asker().at().realMs());
  }
}
