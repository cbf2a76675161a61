package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A banner that lets visitors accept and gives them no way to refuse. */
final class RejectNotOffered implements Rule {
  @Override
  public String title() {
    return "No way to refuse";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.seen(ConsentState.REJECTED, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison
        .observed()
        .visits(ConsentState.REJECTED)
        .flatMap(visit -> finding(visit, comparison))
        .toList();
  }

  private Stream<Finding> finding(Visit visit, Comparison comparison) {
    return visit.outcome() instanceof ConsentOutcome.NotOffered(String driver, String why)
        ? Stream.of(finding(visit, driver, why, comparison))
        : Stream.empty();
  }

  private Finding finding(Visit visit, String driver, String why, Comparison comparison) {
    boolean needed = needsConsent(comparison);
    return new Finding(
        id(),
        needed ? severity() : Severity.LOW,
        Confidence.LIKELY,
        Subject.banner(comparison.siteDomain()),
        "The banner of %s offers no way to refuse: %s.%s"
            .formatted(
                comparison.siteDomain(),
                why,
                needed ? "" : " Nothing was seen that is known to need consent."),
        new Finding.Advice(
            "", "Offer a refusal on the same layer as the consent, as easy to reach."),
        List.of(
            new Evidence.SeenVisit(
                visit.id(), "looked for a refusal with %s: %s".formatted(driver, why))));
  }

  /** Nothing calls for a banner where nothing needs consent. */
  private static boolean needsConsent(Comparison comparison) {
    boolean cookies =
        comparison.sightings().stream()
            .map(sighting -> comparison.purposeOf(sighting.cookie()).purpose())
            .anyMatch(RejectNotOffered::needsConsent);
    return cookies || Contact.all(comparison).stream().anyMatch(Contact::tracks);
  }

  private static boolean needsConsent(Purpose purpose) {
    return switch (purpose) {
      case STATISTICAL, PERSONALISATION, MARKETING -> true;
      case ESSENTIAL, UNSTATED -> false;
    };
  }
}
