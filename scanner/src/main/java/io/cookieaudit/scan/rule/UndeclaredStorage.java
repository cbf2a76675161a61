package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A storage item that scripts write and the policy does not name. */
final class UndeclaredStorage implements Rule {
  @Override
  public String title() {
    return "Undeclared storage item";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.NAMES,
        Need.seen(ConsentState.NO_CHOICE, Facet.STORAGE),
        Need.seen(ConsentState.ACCEPTED, Facet.STORAGE));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    Set<List<String>> had = new HashSet<>();
    return StoredSighting.all(comparison)
        .filter(stored -> comparison.declarationsOf(stored.item()).isEmpty())
        .filter(stored -> had.add(List.of(stored.visit().id(), stored.subject())))
        .map(stored -> finding(stored, comparison))
        .toList();
  }

  private Finding finding(StoredSighting stored, Comparison comparison) {
    Optional<Party> writer = stored.foreignWriter(comparison);
    String by = writer.map(party -> " of " + party.name()).orElse("");
    return new Finding(
        id(),
        severityOf(stored, writer),
        Confidence.CERTAIN,
        stored.subject(),
        "The %s is written by %s%s and is not in the policy, which lists what else is stored."
            .formatted(stored.what(), stored.setter(), by),
        new Finding.Advice(
            "Add a row for %s: what it keeps, what for and for how long, if the policy means to list everything that is stored."
                .formatted(stored.item().key()),
            "Or stop %s from writing it.".formatted(stored.setter())),
        stored.evidence());
  }

  /**
   * Many policies mean only cookies with their list, and what a site keeps for itself may be
   * exempt: only what follows visitors, or what another company writes, is more than a note.
   */
  private static Severity severityOf(StoredSighting stored, Optional<Party> writer) {
    return switch (stored.purpose().purpose()) {
      case MARKETING, STATISTICAL -> Severity.MEDIUM;
      case PERSONALISATION, UNSTATED -> writer.isPresent() ? Severity.LOW : Severity.INFO;
      case ESSENTIAL -> Severity.INFO;
    };
  }
}
