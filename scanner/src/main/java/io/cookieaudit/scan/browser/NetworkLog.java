package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Redaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The requests of one visit. The page's process tells what is asked for, the network process what
 * really went over the wire, in no fixed order between the two; both are joined here by the request
 * id and, where redirects share it, by their order.
 */
final class NetworkLog {
  private final Initiators initiators;
  private final Map<String, Hops> requests = new LinkedHashMap<>();
  private final Map<String, Initiator> callers = new HashMap<>();
  private final List<Exchange> onLeaving = new ArrayList<>();
  private final List<BiConsumer<Exchange, JsonNode>> onHeaders = new ArrayList<>();
  private Optional<UnshownAnswers> unshown = Optional.empty();

  /** The exchanges of one request id, and what the network process told of each. */
  private static final class Hops {
    final List<Exchange> exchanges = new ArrayList<>();

    /** Those that go over the wire, of which the network process reports. */
    final List<Exchange> wired = new ArrayList<>();

    final List<JsonNode> sent = new ArrayList<>();
    final List<JsonNode> received = new ArrayList<>();
    int sentDone;
    int receivedDone;
  }

  NetworkLog(Redaction redaction) {
    this.initiators = new Initiators(redaction);
  }

  /** Calls the listener with the headers of each answer that came over the wire. */
  void onHeaders(BiConsumer<Exchange, JsonNode> listener) {
    onHeaders.add(listener);
  }

  /** Tells of the requests whose answers' headers the browser does not show. */
  void tell(UnshownAnswers answers) {
    unshown = Optional.of(answers);
  }

  void follow(Target target, Place place) {
    target.on("Network.requestWillBeSent", event -> asked(event, place));
    target.on("Network.webSocketCreated", event -> webSocket(event, place));
    target.on("Network.webSocketFrameSent", this::message);
    if (target.type() == Target.Type.SERVICE_WORKER) {
      ownScript(target, place);
    }
    if (target.type() == Target.Type.SHARED_WORKER) {
      target.on("Network.requestWillBeSent", this::unshownAsked);
      target.on("Network.responseReceived", this::unshownAnswered);
    }
    target.on("Network.requestWillBeSentExtraInfo", this::sent);
    target.on("Network.webSocketWillSendHandshakeRequest", event -> handshake(event));
    target.on("Network.responseReceivedExtraInfo", this::received);
    target.on("Network.responseReceived", this::answered);
    target.on("Network.webSocketHandshakeResponseReceived", this::answered);
    target.on("Network.webSocketHandshakeResponseReceived", this::unshownAnswered);
  }

  /**
   * A request that a script sends. It tells who did; and where the browser tells of no such
   * request, as of those that are sent when a page is left, it counts in its place.
   */
  synchronized void sent(String url, ObserveScript.Message message, Place place) {
    Initiator caller = initiators.ofReport(Initiator.Kind.SCRIPT, message.stack());
    callers.put(url, caller);
    String type = message.field(0);
    boolean later = type.equals("fetch-later");
    if (!later && !place.leaving()) {
      return;
    }
    String method = later ? message.field(5) : type.equals("image") ? "GET" : "POST";
    Exchange exchange =
        new Exchange(
            "leaving-" + (onLeaving.size() + 1),
            Optional.empty(),
            Cdp.params().put("url", url).put("method", method),
            later ? "fetch" : type,
            place
                .asker(url, Cdp.params().put("documentURL", place.documentOf(message.context())))
                .onLeaving(),
            caller);
    exchange.body(RequestBody.of(message.field(2), message.field(3), message.field(4)));
    onLeaving.add(exchange);
  }

  synchronized Optional<Exchange> last(String requestId) {
    return Optional.ofNullable(requests.get(requestId))
        .filter(hops -> !hops.exchanges.isEmpty())
        .map(hops -> hops.exchanges.getLast());
  }

  synchronized List<Exchange> all() {
    List<Exchange> all = new ArrayList<>();
    requests.values().forEach(hops -> all.addAll(hops.exchanges));
    Set<String> told = all.stream().map(Exchange::url).collect(Collectors.toSet());
    onLeaving.stream().filter(sent -> !told.contains(sent.url())).forEach(all::add);
    return all;
  }

  private synchronized void asked(JsonNode event, Place place) {
    JsonNode request = event.path("request");
    String url = request.path("url").asText();
    if (!overTheNetwork(url)) {
      return;
    }
    String id = event.path("requestId").asText();
    Hops hops = hops(id);
    Optional<Exchange> before =
        hops.exchanges.isEmpty() ? Optional.empty() : Optional.of(hops.exchanges.getLast());
    boolean redirected = event.has("redirectResponse");
    if (before.isPresent() && !redirected) {
      return; // Told again by a second session.
    }
    before.ifPresent(
        exchange -> {
          exchange.status(event.at("/redirectResponse/status").asInt());
          if (!event.path("redirectHasExtraInfo").asBoolean(true)) {
            hops.wired.remove(exchange);
          }
        });
    Initiator initiator =
        before
            .map(Exchange::initiator)
            .orElseGet(() -> caller(url, initiators.ofRequest(event.path("initiator"))));
    Exchange exchange =
        new Exchange(
            redirected ? id + "." + hops.exchanges.size() : id,
            before.map(Exchange::id),
            request,
            event.path("type").asText("other").toLowerCase(Locale.ROOT),
            place.asker(url, event),
            initiator);
    hops.exchanges.add(exchange);
    hops.wired.add(exchange);
    join(hops);
  }

  private synchronized void webSocket(JsonNode event, Place place) {
    JsonNode request = Cdp.params().put("url", event.path("url").asText()).put("method", "GET");
    String id = event.path("requestId").asText();
    Exchange exchange =
        new Exchange(
            id,
            Optional.empty(),
            request,
            "websocket",
            place.asker(event.path("url").asText(), event),
            initiators.ofRequest(event.path("initiator")));
    hops(id).exchanges.add(exchange);
    hops(id).wired.add(exchange);
    unshownAsked(event);
  }

  /** For some requests the browser names the document in place of the script that sent them. */
  private Initiator caller(String url, Initiator told) {
    boolean script = told.kind() == Initiator.Kind.SCRIPT && told.line() > 0;
    return script ? told : callers.getOrDefault(url, told);
  }

  private void unshownAsked(JsonNode event) {
    last(event.path("requestId").asText())
        .ifPresent(exchange -> unshown.ifPresent(answers -> answers.asked(exchange)));
  }

  private void unshownAnswered(JsonNode event) {
    last(event.path("requestId").asText())
        .filter(exchange -> !exchange.headersShown())
        .ifPresent(exchange -> unshown.ifPresent(answers -> answers.answered(exchange)));
  }

  private void message(JsonNode event) {
    last(event.path("requestId").asText())
        .ifPresent(exchange -> exchange.message(event.path("response")));
  }

  /**
   * The browser fetches the script of a service worker by itself, as a rule before there is a
   * target to tell of it, and then tells of the answer only, under the target's id. Where it does
   * tell of the request, it names the page as its cause; so both ways lead to the same facts.
   */
  private synchronized void ownScript(Target worker, Place place) {
    ObjectNode asked = Cdp.params();
    asked.putObject("request").put("url", worker.url()).put("method", "GET");
    Exchange.Asker asker = place.asker(worker.url(), asked);
    Exchange exchange =
        new Exchange(
            worker.id(),
            Optional.empty(),
            asked.path("request"),
            "script",
            asker,
            Initiator.unexplained(asker.frame()));
    unshown.ifPresent(answers -> answers.asked(exchange));
    worker.on(
        "Network.responseReceived",
        event -> {
          if (event.path("requestId").asText().equals(worker.id())) {
            fetched(exchange);
          }
        });
  }

  private synchronized void fetched(Exchange script) {
    Hops hops = hops(script.id());
    if (!hops.exchanges.isEmpty()) {
      return; // Started again, from what was kept.
    }
    hops.exchanges.add(script);
    unshown.ifPresent(answers -> answers.answered(script));
  }

  private void handshake(JsonNode event) {
    last(event.path("requestId").asText()).ifPresent(exchange -> exchange.sent(event));
  }

  private synchronized void sent(JsonNode event) {
    Hops hops = hops(event.path("requestId").asText());
    hops.sent.add(event);
    join(hops);
  }

  private synchronized void received(JsonNode event) {
    Hops hops = hops(event.path("requestId").asText());
    hops.received.add(event);
    join(hops);
  }

  private synchronized void answered(JsonNode event) {
    last(event.path("requestId").asText())
        .ifPresent(exchange -> exchange.status(event.at("/response/status").asInt()));
  }

  private void join(Hops hops) {
    while (hops.sentDone < Math.min(hops.sent.size(), hops.wired.size())) {
      hops.wired.get(hops.sentDone).sent(hops.sent.get(hops.sentDone));
      hops.sentDone++;
    }
    while (hops.receivedDone < Math.min(hops.received.size(), hops.wired.size())) {
      Exchange exchange = hops.wired.get(hops.receivedDone);
      JsonNode headers = hops.received.get(hops.receivedDone);
      exchange.headersAreShown();
      exchange.status(headers.path("statusCode").asInt());
      onHeaders.forEach(listener -> listener.accept(exchange, headers));
      hops.receivedDone++;
    }
  }

  private Hops hops(String requestId) {
    return requests.computeIfAbsent(requestId, id -> new Hops());
  }

  private static boolean overTheNetwork(String url) {
    return url.startsWith("http:") || url.startsWith("https:");
  }
}
