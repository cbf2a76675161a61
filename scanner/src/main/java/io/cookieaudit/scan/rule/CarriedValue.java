package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value that points at one visitor, and the request that carried it away, as far as the scan
 * looked for such values.
 */
record CarriedValue(Visit visit, Flow flow, ObservedRequest request) {
  private static final String PERSONA = "persona/";

  /** All of an observation, in order. */
  static List<CarriedValue> all(Comparison comparison) {
    return comparison.observed().visits().stream().flatMap(CarriedValue::of).toList();
  }

  private static Stream<CarriedValue> of(Visit visit) {
    if (visit.flows().isEmpty()) {
      return Stream.empty();
    }
    Map<String, ObservedRequest> requests =
        visit.requests().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    ObservedRequest::id, Function.identity(), (one, _) -> one));
    return visit.flows().stream()
        .filter(flow -> requests.containsKey(flow.to()))
        .map(
            flow ->
                new CarriedValue(
                    visit, flow, Optional.ofNullable(requests.get(flow.to())).orElseThrow()));
  }

  /** Whether it was typed into a field, and not kept by the browser. */
  boolean typed() {
    return typed(flow);
  }

  static boolean typed(Flow flow) {
    return flow.from().startsWith(PERSONA);
  }

  /** Whom it reached. */
  Party receiver(Comparison comparison) {
    return comparison.partyOf(Hosts.of(request.url()));
  }

  /** Whether somebody else than the owner of the site got it. */
  boolean leaves(Comparison comparison) {
    return !receiver(comparison).own();
  }

  Evidence evidence() {
    return new Evidence.SeenRequest(visit.id(), request);
  }
}
