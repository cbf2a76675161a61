package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cookie that the policy gives as one company's, and that another company sets. */
final class ProviderMismatch implements Rule {
  @Override
  public String title() {
    return "Cookie of another provider than declared";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
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
    return comparison.firstOfEach(_ -> true).stream()
        .flatMap(sighting -> finding(sighting, comparison).stream())
        .toList();
  }

  private Optional<Finding> finding(Sighting sighting, Comparison comparison) {
    List<DeclaredCookie> declared = comparison.declarationsOf(sighting.cookie());
    Party seen = comparison.providerOf(sighting.cookie());
    if (declared.isEmpty()
        || declared.stream()
            .anyMatch(one -> !contradicts(one, sighting.cookie(), seen, comparison))) {
      return Optional.empty();
    }
    return Optional.of(finding(declared.getFirst(), sighting, seen, comparison));
  }

  /**
   * Only what can be told for sure: a cookie that is declared as first-party and lies on a foreign
   * domain, or one given to a company that is known, which another known company sets.
   */
  private static boolean contradicts(
      DeclaredCookie declared, ObservedCookie cookie, Party seen, Comparison comparison) {
    if (declared.party() == PartyKind.FIRST && cookie.party() == PartyKind.THIRD && !seen.own()) {
      return true;
    }
    Set<Entity> named =
        declared
            .provider()
            .map(provider -> comparison.knowledge().entities().namedIn(provider))
            .orElseGet(Set::of);
    return !named.isEmpty()
        && !seen.own()
        && seen.entity().isPresent()
        && seen.entity().filter(named::contains).isEmpty();
  }

  private Finding finding(
      DeclaredCookie declared, Sighting sighting, Party seen, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    String said =
        declared.provider().map(provider -> "\"" + provider + "\"").orElse("a first-party cookie");
    return new Finding(
        id(),
        severity(),
        Confidence.LIKELY,
        comparison.subjectOf(cookie),
        "The policy gives %s as %s (%s); it is set by %s of %s."
            .formatted(
                cookie.name(),
                said,
                Wording.line(declared.quote()),
                Wording.setter(cookie),
                seen.name()),
        new Finding.Advice(
            "Name %s as the provider of %s.".formatted(seen.name(), cookie.name()),
            "Or keep %s from setting it.".formatted(Wording.setter(cookie))),
        List.of(new Evidence.Declared(declared.quote()), sighting.evidence()));
  }
}
