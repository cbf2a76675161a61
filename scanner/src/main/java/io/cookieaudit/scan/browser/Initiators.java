package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who caused something from what the debugger tells. */
final class Initiators {
  private static final int DEEPEST = 20;

  private final Redaction redaction;

  private record Call(String function, String url, int line) {}

  Initiators(Redaction redaction) {
    this.redaction = redaction;
  }

  /** From the initiator of a request. */
  Initiator ofRequest(JsonNode initiator) {
    List<Call> calls = calls(initiator.path("stack"));
    String url = initiator.path("url").asText();
    Initiator.Kind kind =
        switch (initiator.path("type").asText()) {
          case "script" -> Initiator.Kind.SCRIPT;
          case "parser" -> Initiator.Kind.PARSER;
          default -> Initiator.Kind.OTHER;
        };
    if (!calls.isEmpty()) {
      return of(kind, calls);
    }
    return new Initiator(
        kind,
        Optional.of(url).filter(u -> !u.isEmpty()).map(redaction::url),
        url.isEmpty() ? 0 : (int) Math.round(initiator.path("lineNumber").asDouble(-1)) + 1,
        "",
        List.of());
  }

  /** From the stack of a report of {@link ObserveScript}, whose wrapper is the innermost call. */
  Initiator ofReport(Initiator.Kind kind, JsonNode stack) {
    List<Call> calls = calls(stack);
    return calls.isEmpty()
        ? new Initiator(kind, Optional.empty(), 0, "", List.of())
        : of(kind, calls);
  }

  /** A header of the response to a request: the response, and who asked for it. */
  Initiator ofHeader(String url, Initiator request) {
    return new Initiator(
        Initiator.Kind.HEADER, Optional.of(redaction.url(url)), 0, "", request.stack());
  }

  private Initiator of(Initiator.Kind kind, List<Call> calls) {
    Call innermost = calls.getFirst();
    return new Initiator(
        kind,
        Optional.of(redaction.url(innermost.url)),
        innermost.line,
        innermost.function,
        calls.stream()
            .map(call -> call.function + "@" + redaction.url(call.url) + ":" + call.line)
            .toList());
  }

  /** The calls in scripts that have an address; the observing script has none. */
  private static List<Call> calls(JsonNode stack) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode part = stack; !part.isMissingNode(); part = part.path("parent")) {
      for (JsonNode call : part.path("callFrames")) {
        if (!call.path("url").asText().isEmpty() && calls.size() < DEEPEST) {
          calls.add(
              new Call(
                  call.path("functionName").asText(),
                  call.path("url").asText(),
                  call.path("lineNumber").asInt() + 1));
        }
      }
    }
    return calls;
  }
}
