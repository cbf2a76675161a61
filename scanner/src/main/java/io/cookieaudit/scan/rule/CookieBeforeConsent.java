package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cookie that asks for consent and is stored before the visitor chose anything. */
final class CookieBeforeConsent implements Rule {
  @Override
  public String title() {
    return "Cookie before consent";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.firstOfEach(Sighting::beforeChoice).stream()
        .flatMap(sighting -> finding(sighting, comparison).stream())
        .toList();
  }

  private Optional<Finding> finding(Sighting sighting, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    Classification purpose = comparison.purposeOf(cookie);
    return severityOf(purpose)
        .map(severity -> sighting.fleeting() ? severity.weakened() : severity)
        .map(severity -> comparison.jurisdiction().beforeConsent(purpose.purpose(), severity))
        .map(
            severity ->
                new Finding(
                    id(),
                    severity,
                    ConsentWording.confidence(purpose),
                    comparison.subjectOf(cookie),
                    "Cookie %s of %s is stored before any choice: %s; set by %s.%s"
                        .formatted(
                            cookie.name(),
                            cookie.domain(),
                            ConsentWording.because(purpose),
                            Wording.setter(cookie),
                            comparison.jurisdiction().note(purpose.purpose())),
                    new Finding.Advice(
                        ConsentWording.policyAdvice(cookie, purpose),
                        "Load %s only after consent.".formatted(Wording.setter(cookie))),
                    evidence(sighting, purpose)));
  }

  private static List<Evidence> evidence(Sighting sighting, Classification purpose) {
    List<Evidence> evidence = new ArrayList<>();
    purpose.quote().map(Evidence.Declared::new).ifPresent(evidence::add);
    evidence.add(sighting.evidence());
    return evidence;
  }

  /**
   * Medium at most for statistics, which some countries exempt, and for preferences, which the
   * visitor may have asked for; low for what is neither declared nor known.
   */
  private static Optional<Severity> severityOf(Classification purpose) {
    return switch (purpose.purpose()) {
      case ESSENTIAL -> Optional.empty();
      case MARKETING -> Optional.of(Severity.HIGH);
      case STATISTICAL -> Optional.of(Severity.MEDIUM);
      case PERSONALISATION -> Optional.of(purpose.byPolicy() ? Severity.MEDIUM : Severity.LOW);
      case UNSTATED -> Optional.of(Severity.LOW);
    };
  }
}
