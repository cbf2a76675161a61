package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A cookie that the browser stores and the policy does not name. */
final class UndeclaredCookie implements Rule {
  @Override
  public String title() {
    return "Undeclared cookie";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.NAMES,
        Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES),
        Need.seen(ConsentState.ACCEPTED, Facet.COOKIES));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.firstOfEach(s -> undeclared(s.cookie(), comparison)).stream()
        .map(sighting -> finding(sighting, comparison))
        .toList();
  }

  private static boolean undeclared(ObservedCookie cookie, Comparison comparison) {
    return comparison.declarationsOf(cookie).isEmpty() && comparison.nearMissOf(cookie).isEmpty();
  }

  private Finding finding(Sighting sighting, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    Classification purpose = comparison.purposeOf(cookie);
    Party provider = comparison.providerOf(cookie);
    boolean providerNamed = !provider.own() && !comparison.naming(provider).isEmpty();
    boolean hedged =
        comparison.policy().map(DeclaredInventory::completeness).stream()
            .anyMatch(c -> c == Completeness.HEDGED);
    List<String> facts = new ArrayList<>();
    facts.add(
        purpose.purpose() == Purpose.ESSENTIAL
            ? "declaration and behaviour differ, though it looks exempt from consent"
            : "it is " + Wording.purpose(purpose.purpose()));
    facts.add("set by " + Wording.setter(cookie));
    if (providerNamed) {
      facts.add("the policy does name " + provider.name());
    }
    if (hedged) {
      facts.add("the policy says that its list may vary");
    }
    Optional<DeclaredCookie> example = comparison.exampleOf(cookie);
    example.ifPresent(
        given ->
            facts.add("the policy gives it as an example only, in " + Wording.line(given.quote())));
    if (sighting.fleeting()) {
      facts.add("it was deleted again before the visit ended");
    }
    return new Finding(
        id(),
        weakened(
            severityOf(purpose.purpose()),
            providerNamed,
            hedged,
            example.isPresent(),
            sighting.fleeting()),
        Confidence.CERTAIN,
        comparison.subjectOf(cookie),
        "Cookie %s of %s is stored and the policy does not list it: %s."
            .formatted(cookie.name(), cookie.domain(), String.join("; ", facts)),
        new Finding.Advice(
            "Add the row: " + Wording.row(cookie, comparison) + ".",
            "If the cookie is not wanted, look at " + Wording.setter(cookie) + ", which sets it."),
        Stream.<Evidence>concat(
                example.map(given -> new Evidence.Declared(given.quote())).stream(),
                Stream.of(sighting.evidence()))
            .toList());
  }

  private static Severity severityOf(Purpose purpose) {
    return switch (purpose) {
      case MARKETING, STATISTICAL -> Severity.HIGH;
      case PERSONALISATION, UNSTATED -> Severity.MEDIUM;
      case ESSENTIAL -> Severity.LOW;
    };
  }

  private static Severity weakened(Severity severity, boolean... reasons) {
    Severity left = severity;
    for (boolean reason : reasons) {
      left = reason ? left.weakened() : left;
    }
    return left;
  }
}
