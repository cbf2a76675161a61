package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import java.util.List;
import java.util.stream.Stream;

/** The claim that personal data travels encrypted. */
final class TransportEncrypted {
  private TransportEncrypted() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> typed =
        CarriedValue.all(comparison).stream()
            .filter(CarriedValue::typed)
            .filter(value -> isPlain(value.request()))
            .map(CarriedValue::evidence)
            .toList();
    if (!typed.isEmpty()) {
      return Claims.result(
          claim, CONTRADICTED, "what was typed into a field went over http, unencrypted", typed);
    }
    List<Evidence> plain =
        requests(comparison)
            .filter(seen -> isPlain(seen.request()) && carriesSomething(seen.request()))
            .<Evidence>map(seen -> seen)
            .toList();
    if (!plain.isEmpty()) {
      return Claims.result(
          claim,
          NOT_VERIFIABLE,
          "requests went over http with cookies or a body, unencrypted; whether personal data was"
              + " in them was not seen",
          plain);
    }
    long all = requests(comparison).count();
    boolean encrypted = requests(comparison).noneMatch(seen -> isPlain(seen.request()));
    return all > 0 && encrypted
        ? Claims.consistentUnlessHidden(
            claim,
            comparison,
            Facet.REQUESTS,
            "all of the %s went encrypted; no form was sent"
                .formatted(Wording.count(all, "request")),
            requests(comparison).limit(1).toList())
        : Claims.notVerifiable(claim, "no visit sent a form with personal data");
  }

  private static Stream<Evidence.SeenRequest> requests(Comparison comparison) {
    return comparison.observed().visits().stream()
        .flatMap(
            visit -> visit.requests().stream().map(r -> new Evidence.SeenRequest(visit.id(), r)));
  }

  private static boolean isPlain(ObservedRequest request) {
    return request.url().startsWith("http://") || request.url().startsWith("ws://");
  }

  private static boolean carriesSomething(ObservedRequest request) {
    return !request.sentCookies().isEmpty() || request.bodyBytes() > 0;
  }
}
