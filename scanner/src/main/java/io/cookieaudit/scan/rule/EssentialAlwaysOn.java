package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The claim that essential cookies cannot be switched off. A cookie that the policy declares
 * essential, set after acceptance and in no other visit, is switched off by not accepting. Where
 * the policy also names who serves essential cookies, nobody else's may be written after a refusal.
 */
final class EssentialAlwaysOn {
  private EssentialAlwaysOn() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    if (!proven(comparison, ConsentState.REJECTED)) {
      return Claims.notVerifiable(claim, "no visit with a proven refusal");
    }
    List<Sighting> others = ofOthers(comparison);
    if (!others.isEmpty()) {
      return Claims.result(
          claim,
          ClaimResult.Result.CONTRADICTED,
          "after a proven refusal %s still wrote a cookie, and the policy does not name it among"
                  .formatted(comparison.providerOf(others.getFirst().cookie()).name())
              + " those who serve essential cookies",
          others.stream().map(Sighting::evidence).toList());
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

  /**
   * Cookies that others than those named for essential ones wrote after a proven refusal; none
   * where the policy names nobody. What is known or declared to be essential is left alone.
   */
  private static List<Sighting> ofOthers(Comparison comparison) {
    boolean named =
        comparison.policy().stream()
            .flatMap(DeclaredInventory::parties)
            .anyMatch(party -> party.purpose() == Purpose.ESSENTIAL);
    return named
        ? comparison.firstOfEach(
            s ->
                s.visit().state() == ConsentState.REJECTED
                    && s.visit().proven()
                    && s.afterChoice()
                    && comparison.purposeOf(s.cookie()).purpose() != Purpose.ESSENTIAL
                    && isOther(comparison.providerOf(s.cookie()), comparison))
        : List.of();
  }

  private static boolean isOther(Party party, Comparison comparison) {
    return !party.own()
        && comparison.naming(party).stream()
            .noneMatch(
                declared ->
                    declared instanceof DeclaredParty known
                        && known.purpose() == Purpose.ESSENTIAL);
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
