package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Signal;
import java.util.List;
import java.util.Set;

/** A site whose pages report to the same advertising companies whether GPC is sent or not. */
final class GpcIgnored implements Rule {
  @Override
  public String title() {
    return "Global Privacy Control without effect";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Sought.GPC, Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    SignalEffect effect = SignalEffect.of(Signal.GPC, Purpose.MARKETING, comparison);
    if (!effect.none()) {
      return List.of();
    }
    return List.of(
        new Finding(
            id(),
            severity(),
            Confidence.LIKELY,
            Subject.site(comparison.siteDomain()),
            "With Global Privacy Control the pages of %s report to the same advertising companies as without: %s."
                .formatted(comparison.siteDomain(), String.join(", ", effect.companies())),
            new Finding.Advice(
                "Say whether the site treats the signal as an opt-out, and for whom.",
                "Where the law of the visitor's state gives a right to opt out, keep these companies from being told while the signal is on."),
            effect.evidence()));
  }
}
