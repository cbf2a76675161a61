package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A site on which nobody is asked, though something was set that is known to need consent. */
final class BannerMissing implements Rule {
  @Override
  public String title() {
    return "No banner, and something that needs consent";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES),
        Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    List<Visit> withoutBanner =
        comparison.observed().visits().stream()
            .filter(visit -> visit.outcome() instanceof ConsentOutcome.NoBanner)
            .toList();
    boolean asked =
        comparison.observed().visits().stream()
            .anyMatch(
                visit ->
                    visit.state() != ConsentState.NO_CHOICE
                        && !(visit.outcome() instanceof ConsentOutcome.NoBanner));
    List<Evidence> needing = needing(comparison);
    if (withoutBanner.isEmpty() || asked || needing.isEmpty()) {
      return List.of();
    }
    List<Evidence> evidence = new ArrayList<>(needing);
    withoutBanner.forEach(
        visit ->
            evidence.add(
                new Evidence.SeenVisit(
                    visit.id(),
                    "no banner was found, by its words or by a known consent manager")));
    return List.of(
        new Finding(
            id(),
            severity(),
            Confidence.LIKELY,
            Subject.banner(comparison.siteDomain()),
            "%s sets what is known to need consent, and no page asked for one from here."
                .formatted(comparison.siteDomain()),
            new Finding.Advice(
                "", "Ask before it is set, or do without it. Some sites ask in some regions only."),
            evidence));
  }

  /** What is declared or known to need consent; what is neither is no reason to ask. */
  private static List<Evidence> needing(Comparison comparison) {
    return comparison.firstOfEach(Sighting::beforeChoice).stream()
        .filter(
            sighting -> {
              Classification purpose = comparison.purposeOf(sighting.cookie());
              return switch (purpose.purpose()) {
                case MARKETING, STATISTICAL -> purpose.certain() || purpose.byPolicy();
                case ESSENTIAL, PERSONALISATION, UNSTATED -> false;
              };
            })
        .map(Sighting::evidence)
        .limit(3)
        .toList();
  }
}
