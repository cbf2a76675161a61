package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A refusal that takes more clicks than the consent. */
final class RejectBuried implements Rule {
  /** It follows rules written for each consent manager, which need not take the shortest way. */
  private static final String NOT_THE_SHORTEST = "autoconsent";

  @Override
  public String title() {
    return "Refusal harder to reach than consent";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.REJECTED, Facet.CONSENT),
        Need.seen(ConsentState.ACCEPTED, Facet.CONSENT));
  }

  private record Way(Visit visit, ConsentOutcome.Applied applied) {}

  @Override
  public List<Finding> check(Comparison comparison) {
    Optional<Way> refusal = shortest(comparison, ConsentState.REJECTED);
    Optional<Way> consent = shortest(comparison, ConsentState.ACCEPTED);
    if (refusal.isEmpty() || consent.isEmpty()) {
      return List.of();
    }
    int no = refusal.get().applied().clicks();
    int yes = consent.get().applied().clicks();
    boolean compares =
        !refusal.get().applied().driver().startsWith(NOT_THE_SHORTEST) && yes > 0 && no > yes;
    return compares ? List.of(finding(comparison, refusal.get(), consent.get())) : List.of();
  }

  private static Optional<Way> shortest(Comparison comparison, ConsentState state) {
    return comparison
        .observed()
        .visits(state)
        .flatMap(
            visit ->
                visit.outcome() instanceof ConsentOutcome.Applied applied
                    ? Stream.of(new Way(visit, applied))
                    : Stream.<Way>empty())
        .min(Comparator.comparingInt(way -> way.applied().clicks()));
  }

  private Finding finding(Comparison comparison, Way refusal, Way consent) {
    return new Finding(
        id(),
        severity(),
        Confidence.LIKELY,
        Subject.banner(comparison.siteDomain()),
        "To refuse takes %s on %s, to consent %s."
            .formatted(
                Wording.count(refusal.applied().clicks(), "click"),
                comparison.siteDomain(),
                Wording.count(consent.applied().clicks(), "click")),
        new Finding.Advice("", "Offer the refusal on the same layer as the consent."),
        List.of(evidence(refusal), evidence(consent)));
  }

  private static Evidence evidence(Way way) {
    return new Evidence.SeenVisit(
        way.visit().id(),
        "%s: %s".formatted(way.applied().driver(), String.join("; ", way.applied().proof())));
  }
}
