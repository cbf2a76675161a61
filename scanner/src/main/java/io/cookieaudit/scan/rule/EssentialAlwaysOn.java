package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The claim that essential cookies cannot be switched off. A cookie that the policy declares
 * essential, set after acceptance and in no other visit, is switched off by not accepting.
 */
final class EssentialAlwaysOn {
  private EssentialAlwaysOn() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    if (!proven(comparison, ConsentState.REJECTED)) {
      return Claims.notVerifiable(claim, "no visit with a proven refusal");
    }
    List<Sighting> refused = essential(comparison, s -> s.visit().state() == ConsentState.REJECTED);
    Set<String> otherwise =
        essential(comparison, s -> s.visit().state() != ConsentState.ACCEPTED || s.beforeChoice())
            .stream()
            .map(s -> comparison.subjectOf(s.cookie()))
            .collect(Collectors.toUnmodifiableSet());
    List<Evidence> onlyAccepted =
        essential(comparison, s -> s.visit().state() == ConsentState.ACCEPTED && s.visit().proven())
            .stream()
            .filter(s -> !otherwise.contains(comparison.subjectOf(s.cookie())))
            .map(Sighting::evidence)
            .toList();
    if (!onlyAccepted.isEmpty() && proven(comparison, ConsentState.NO_CHOICE)) {
      return Claims.result(
          claim,
          ClaimResult.Result.CONTRADICTED,
          "a cookie that the policy declares essential was set after acceptance only",
          onlyAccepted);
    }
    return refused.isEmpty()
        ? Claims.notVerifiable(claim, "no cookie that the policy declares essential was seen")
        : Claims.result(
            claim,
            ClaimResult.Result.CONSISTENT,
            "cookies that the policy declares essential were stored in spite of a refusal",
            refused.stream().map(Sighting::evidence).toList());
  }

  private static boolean proven(Comparison comparison, ConsentState state) {
    return comparison.observed().visits(state).anyMatch(Visit::proven);
  }

  private static List<Sighting> essential(Comparison comparison, Predicate<Sighting> where) {
    return comparison.firstOfEach(
        s -> {
          Classification purpose = comparison.purposeOf(s.cookie());
          return where.test(s)
              && purpose.purpose() == Purpose.ESSENTIAL
              && purpose.basis() == Classification.Basis.DECLARED
              && !comparison.keepsTheChoice(s.cookie());
        });
  }
}
