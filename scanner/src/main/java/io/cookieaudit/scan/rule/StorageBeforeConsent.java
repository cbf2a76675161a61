package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A storage item that asks for consent and is written before the visitor chose anything. */
final class StorageBeforeConsent implements Rule {
  @Override
  public String title() {
    return "Storage before consent";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.seen(ConsentState.NO_CHOICE, Facet.STORAGE));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return StoredSighting.all(comparison)
        .filter(stored -> When.beforeChoice(stored.visit(), stored.item().phase()))
        .flatMap(stored -> finding(stored, comparison.jurisdiction()).stream())
        .toList();
  }

  private Optional<Finding> finding(StoredSighting stored, Jurisdiction here) {
    return severityOf(stored.purpose())
        .map(severity -> here.beforeConsent(stored.purpose().purpose(), severity))
        .map(
            severity ->
                new Finding(
                    id(),
                    severity,
                    ConsentWording.confidence(stored.purpose()),
                    stored.subject(),
                    "The %s is written before any choice by %s: %s.%s"
                        .formatted(
                            stored.what(),
                            stored.setter(),
                            ConsentWording.because(stored.purpose()),
                            here.note(stored.purpose().purpose())),
                    new Finding.Advice(
                        "",
                        "Write it only after consent: hold back %s.".formatted(stored.setter())),
                    stored.evidence()));
  }

  /**
   * Of what is neither declared nor known nothing is said: sites keep much for their own working.
   */
  private static Optional<Severity> severityOf(Classification purpose) {
    return switch (purpose.purpose()) {
      case ESSENTIAL, UNSTATED -> Optional.empty();
      case MARKETING -> Optional.of(Severity.HIGH);
      case STATISTICAL -> Optional.of(Severity.MEDIUM);
      case PERSONALISATION -> purpose.byPolicy() ? Optional.of(Severity.LOW) : Optional.empty();
    };
  }
}
