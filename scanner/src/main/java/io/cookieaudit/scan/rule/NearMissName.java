package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.List;
import java.util.Set;

/** A cookie whose name the policy gives with a slip, so that a reader does not find it. */
final class NearMissName implements Rule {
  @Override
  public String title() {
    return "Cookie declared under nearly its name";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
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
    return comparison.firstOfEach(s -> comparison.nearMissOf(s.cookie()).isPresent()).stream()
        .map(sighting -> finding(sighting, comparison))
        .toList();
  }

  private Finding finding(Sighting sighting, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    NearNames.NearMiss<DeclaredCookie> near = comparison.nearMissOf(cookie).orElseThrow();
    String written = near.declared().name();
    return new Finding(
        id(),
        severity(),
        switch (near.slip()) {
          case SIGNS -> Confidence.CERTAIN;
          case LETTER -> Confidence.LIKELY;
        },
        comparison.subjectOf(cookie),
        "Cookie %s of %s is stored; the policy names %s (%s), which was not seen."
            .formatted(
                cookie.name(), cookie.domain(), written, Wording.line(near.declared().quote())),
        new Finding.Advice(
            "Write %s in place of %s in %s."
                .formatted(cookie.name(), written, near.declared().quote().place()),
            ""),
        List.of(new Evidence.Declared(near.declared().quote()), sighting.evidence()));
  }
}
