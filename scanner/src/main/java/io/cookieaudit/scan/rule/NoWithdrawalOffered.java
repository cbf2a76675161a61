package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site that takes consent and shows no way to take it back. */
final class NoWithdrawalOffered implements Rule {
  @Override
  public String title() {
    return "No way to withdraw";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.WITHDRAWN, Facet.CONSENT),
        Need.seen(ConsentState.ACCEPTED, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    boolean accepted = comparison.observed().visits(ConsentState.ACCEPTED).anyMatch(Visit::proven);
    return comparison
        .observed()
        .visits(ConsentState.WITHDRAWN)
        .filter(visit -> accepted)
        .flatMap(visit -> finding(visit, comparison).stream())
        .toList();
  }

  private Optional<Finding> finding(Visit visit, Comparison comparison) {
    return visit.outcome() instanceof ConsentOutcome.NotOffered(String driver, String why)
        ? Optional.of(
            new Finding(
                id(),
                severity(),
                Confidence.LIKELY,
                Subject.banner(comparison.siteDomain()),
                "%s takes consent, and no way to take it back was found: %s"
                    .formatted(comparison.siteDomain(), why),
                new Finding.Advice(
                    "Say where a consent can be taken back.",
                    "Offer it on every page, for example by a link in the foot that opens the choice again."),
                List.of(
                    new Evidence.SeenVisit(
                        visit.id(),
                        "looked for it on the first page and the policy's: %s (%s)"
                            .formatted(why, driver)))))
        : Optional.empty();
  }
}
