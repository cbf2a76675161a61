package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One request and what is known of its answer so far; a redirect is an exchange of its own. */
final class Exchange {
  private final String id;
  private final Optional<String> redirectOf;
  private final String url;
  private final String method;
  private String type;
  private final Asker asker;
  private final Initiator initiator;
  private RequestBody body;
  private List<String> sentCookies = List.of();
  private int status;
  private boolean emptyAnswer;
  private boolean tinyImage;
  private boolean headersShown;

  /** Who asked, where and when; {@code leaving} when the tab was already being closed. */
  record Asker(
      String page, String frame, Phase phase, Moment at, PartyKind party, boolean leaving) {

    /** The same, whether or not the tab was being closed already. */
    Asker onLeaving() {
      return new Asker(page, frame, phase, at, party, true);
    }
  }

  Exchange(
      String id,
      Optional<String> redirectOf,
      JsonNode request,
      String type,
      Asker asker,
      Initiator initiator) {
    this.id = id;
    this.redirectOf = redirectOf;
    this.url = request.path("url").asText();
    this.method = request.path("method").asText();
    this.type = type;
    this.asker = asker;
    this.initiator = initiator;
    this.body = RequestBody.of(request);
    if (RequestBody.isReport(request.path("headers"))) {
      this.type = "cspviolationreport";
    }
  }

  String id() {
    return id;
  }

  String url() {
    return url;
  }

  String type() {
    return type;
  }

  Asker asker() {
    return asker;
  }

  Initiator initiator() {
    return initiator;
  }

  /** What really left the browser, as the network process reports it. */
  void sent(JsonNode extra) {
    body = body.orDeclared(extra.path("headers"));
    if (RequestBody.header(extra.path("headers"), "sec-purpose")
        .orElse("")
        .startsWith("prefetch")) {
      type = "prefetch";
    }
    sentCookies =
        StreamSupport.stream(extra.path("associatedCookies").spliterator(), false)
            .filter(sent -> sent.path("blockedReasons").isEmpty())
            .map(sent -> sent.at("/cookie/name").asText())
            .distinct()
            .toList();
  }

  RequestBody body() {
    return body;
  }

  List<String> sentCookies() {
    return sentCookies;
  }

  void body(RequestBody sent) {
    body = sent;
  }

  /** A message on a WebSocket; all of them together are the body. */
  void message(JsonNode frame) {
    body = body.and(frame);
  }

  /** The network process told of the answer's headers, cookies included. */
  void headersAreShown() {
    headersShown = true;
  }

  boolean headersShown() {
    return headersShown;
  }

  void status(int code) {
    status = code;
    emptyAnswer = emptyAnswer || code == 204;
  }

  void emptyAnswer() {
    emptyAnswer = true;
  }

  void tinyImage() {
    tinyImage = true;
  }

  ObservedRequest observed(Redaction redaction) {
    return observed(redaction, List.of());
  }

  /**
   * @param cname the canonical names of the host
   */
  ObservedRequest observed(Redaction redaction, List<String> cname) {
    boolean pixel = type.equals("image") && (tinyImage || (emptyAnswer && status < 400));
    return new ObservedRequest(
        id,
        redaction.url(url),
        method,
        type,
        status,
        asker.page,
        asker.frame,
        asker.phase,
        asker.at,
        asker.party,
        initiator,
        redirectOf,
        sentCookies,
        body.bytes(),
        body.kind(),
        pixel,
        Beacons.isBeacon(type, url, asker.party, body.bytes(), pixel, asker.leaving),
        cname);
  }
}
