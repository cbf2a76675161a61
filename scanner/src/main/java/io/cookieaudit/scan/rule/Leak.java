package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value that points at one visitor and went out with a request. */
record Leak(Visit visit, FlowSource source, Flow flow, ObservedRequest request) {

  /** All of an observation, in order. */
  static List<Leak> all(Comparison comparison) {
    List<Leak> leaks = new ArrayList<>();
    for (Visit visit : comparison.observed().visits()) {
      Map<String, ObservedRequest> byId =
          visit.requests().stream()
              .collect(Collectors.toMap(ObservedRequest::id, Function.identity(), (a, b) -> a));
      for (Flow flow : visit.flows()) {
        Optional.ofNullable(byId.get(flow.to()))
            .ifPresent(
                request ->
                    FlowSource.of(flow.from())
                        .ifPresent(source -> leaks.add(new Leak(visit, source, flow, request))));
      }
    }
    return leaks;
  }

  Party receiver(Comparison comparison) {
    return comparison.partyOf(Hosts.of(request.url()));
  }

  /** {@code as it is}, {@code as MD5}. */
  String form() {
    return switch (flow.encoding()) {
      case PLAIN -> "as it is";
      case URL -> "percent-encoded";
      case BASE64 -> "in Base64";
      case HEX -> "in hexadecimal";
      case MD5 -> "as an MD5 hash";
      case SHA_1 -> "as a SHA-1 hash";
      case SHA_256 -> "as a SHA-256 hash";
    };
  }

  Evidence evidence() {
    return new Evidence.SeenRequest(visit.id(), request);
  }
}
