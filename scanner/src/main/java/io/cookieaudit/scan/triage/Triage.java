package io.cookieaudit.scan.triage;

import io.cookieaudit.scan.rule.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts findings into new, known and suppressed. Nothing is dropped: a suppressed finding is still
 * a finding, and a suppression that does nothing is reported too.
 *
 * @param findings all of them, in the order given
 * @param unused suppressions that still hold and name no finding
 * @param expired suppressions whose last day is past or cannot be read
 * @param expiringSoon suppressions in use whose last day is at most {@link #SOON_DAYS} days away
 * @param notSeenAgain fingerprints of the baseline that no finding has now; whether they are gone
 *     or were not looked for is for the reader to judge by the coverage
 */
public record Triage(
    List<Judged> findings,
    List<Suppression> unused,
    List<Suppression> expired,
    List<Suppression> expiringSoon,
    List<String> notSeenAgain) {
  /** Two weeks: the usual length of a sprint, so that the end is seen while there is time. */
  public static final int SOON_DAYS = 14;

  public Triage {
    findings = List.copyOf(findings);
    unused = List.copyOf(unused);
    expired = List.copyOf(expired);
    expiringSoon = List.copyOf(expiringSoon);
    notSeenAgain = List.copyOf(notSeenAgain);
  }

  /**
   * Gives each finding its status.
   *
   * @param today the day on which suppressions must still hold; their last day counts as holding
   */
  public static Triage apply(
      List<Finding> findings,
      Optional<Baseline> baseline,
      List<Suppression> suppressions,
      LocalDate today) {
    return apply(findings, Set.of(), baseline, suppressions, today);
  }

  /**
   * As {@link #apply(List, Optional, List, LocalDate)}.
   *
   * @param unstable the fingerprints of findings that not every run made
   */
  public static Triage apply(
      List<Finding> findings,
      Set<String> unstable,
      Optional<Baseline> baseline,
      List<Suppression> suppressions,
      LocalDate today) {
    Set<String> known = baseline.<Set<String>>map(Baseline::fingerprints).orElse(Set.of());
    List<Candidate> holding =
        suppressions.stream().filter(one -> one.holdsOn(today)).map(Candidate::of).toList();
    Set<Suppression> used = new HashSet<>();
    Set<String> seen = new HashSet<>();
    var judged = new ArrayList<Judged>();
    for (Finding finding : findings) {
      String fingerprint = finding.fingerprint();
      seen.add(fingerprint);
      List<Suppression> naming = naming(holding, fingerprint);
      used.addAll(naming);
      Status status =
          !naming.isEmpty()
              ? Status.SUPPRESSED
              : known.contains(fingerprint) ? Status.KNOWN : Status.NEW;
      judged.add(
          new Judged(
              finding, status, !unstable.contains(fingerprint), naming.stream().findFirst()));
    }
    LocalDate soon = today.plusDays(SOON_DAYS);
    return new Triage(
        judged,
        suppressions.stream().filter(one -> one.holdsOn(today) && !used.contains(one)).toList(),
        suppressions.stream().filter(one -> !one.holdsOn(today)).toList(),
        suppressions.stream().filter(used::contains).filter(one -> !one.holdsOn(soon)).toList(),
        known.stream().filter(fingerprint -> !seen.contains(fingerprint)).toList());
  }

  private record Candidate(Suppression suppression, FingerprintGlob glob) {
    static Candidate of(Suppression suppression) {
      return new Candidate(suppression, FingerprintGlob.of(suppression.fingerprint().strip()));
    }
  }

  /** All that name it, so that none of two overlapping ones is called unused. */
  private static List<Suppression> naming(List<Candidate> holding, String fingerprint) {
    return holding.stream()
        .filter(candidate -> candidate.glob().names(fingerprint))
        .map(Candidate::suppression)
        .toList();
  }
}
