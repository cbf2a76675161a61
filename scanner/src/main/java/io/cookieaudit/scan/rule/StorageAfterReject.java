package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A storage item that asks for consent and is written after a refusal that is proven to be
 * recorded.
 */
final class StorageAfterReject implements Rule {
  @Override
  public String title() {
    return "Storage after refusal";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.REJECTED, Facet.STORAGE),
        Need.seen(ConsentState.REJECTED, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return StoredSighting.all(comparison)
        .filter(
            stored ->
                stored.visit().state() == ConsentState.REJECTED
                    && stored.visit().proven()
                    && When.afterChoice(stored.item().phase()))
        .flatMap(stored -> finding(stored).stream())
        .toList();
  }

  private Optional<Finding> finding(StoredSighting stored) {
    return severityOf(stored.purpose())
        .map(
            severity ->
                new Finding(
                    id(),
                    severity,
                    ConsentWording.confidence(stored.purpose()),
                    stored.subject(),
                    "The %s is written after the refusal by %s: %s."
                        .formatted(
                            stored.what(),
                            stored.setter(),
                            ConsentWording.because(stored.purpose())),
                    new Finding.Advice(
                        "", "Keep %s from running after a refusal.".formatted(stored.setter())),
                    stored.evidence()));
  }

  /**
   * Of what is neither declared nor known nothing is said: sites keep much for their own working.
   */
  private static Optional<Severity> severityOf(Classification purpose) {
    return switch (purpose.purpose()) {
      case ESSENTIAL, UNSTATED -> Optional.empty();
      case MARKETING -> Optional.of(Severity.HIGH);
      case STATISTICAL -> Optional.of(Severity.HIGH);
      case PERSONALISATION -> purpose.byPolicy() ? Optional.of(Severity.LOW) : Optional.empty();
    };
  }
}
