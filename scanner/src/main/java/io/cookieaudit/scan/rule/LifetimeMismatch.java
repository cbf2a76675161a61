package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A cookie that lives longer than the policy says, or is not kept at all where it says so. */
final class LifetimeMismatch implements Rule {
  /** From the study of declared lifetimes by Bollinger et al., USENIX Security 2022. */
  private static final double TOLERATED_RATIO = 1.5;

  /** From the same study; also what "session" is allowed, since visits last hours. */
  private static final Duration TOLERATED_EXCESS = Duration.ofDays(1);

  @Override
  public String title() {
    return "Lifetime other than declared";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.Stated.NAMES,
        Need.seen(ConsentState.NO_CHOICE, Facet.COOKIES),
        Need.seen(ConsentState.ACCEPTED, Facet.COOKIES));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    Map<String, Sighting> longest = new LinkedHashMap<>();
    comparison.sightings().stream()
        .filter(sighting -> !comparison.declarationsOf(sighting.cookie()).isEmpty())
        .forEach(s -> longest.merge(comparison.subjectOf(s.cookie()), s, LifetimeMismatch::longer));
    return longest.values().stream()
        .flatMap(sighting -> finding(sighting, comparison).stream())
        .toList();
  }

  private static Sighting longer(Sighting one, Sighting other) {
    return length(other).compareTo(length(one)) > 0 ? other : one;
  }

  private static Duration length(Sighting sighting) {
    return sighting.cookie().lifetime().asLifetime() instanceof Lifetime.Persistent(Duration max)
        ? max
        : Duration.ZERO;
  }

  /** None where any declaration of the cookie allows what was seen. */
  private Optional<Finding> finding(Sighting sighting, Comparison comparison) {
    Lifetime seen = sighting.cookie().lifetime().asLifetime();
    List<DeclaredCookie> declared = comparison.declarationsOf(sighting.cookie());
    boolean allowed =
        declared.stream()
            .map(DeclaredCookie::lifetime)
            .flatMap(LifetimeMismatch::stated)
            .anyMatch(lifetime -> allows(lifetime, seen));
    return allowed
        ? Optional.empty()
        : Optional.of(finding(sighting, seen, closest(declared), comparison));
  }

  private static Stream<Lifetime> stated(DeclaredLifetime declared) {
    return Stream.concat(Stream.of(declared.lifetime()), declared.alternatives().stream());
  }

  /** The declaration with the longest lifetime, which is the one that came closest. */
  private static DeclaredCookie closest(Collection<DeclaredCookie> declared) {
    return declared.stream()
        .max(Comparator.comparing(cookie -> max(cookie.lifetime().lifetime())))
        .orElseThrow();
  }

  private static Duration max(Lifetime lifetime) {
    return lifetime instanceof Lifetime.Persistent(Duration max) ? max : Duration.ZERO;
  }

  private static boolean allows(Lifetime declared, Lifetime seen) {
    return switch (declared) {
      case Lifetime.Unstated _ -> true;
      case Lifetime.Session _ -> seen instanceof Lifetime.Session;
      case Lifetime.PersistentUnstated _ -> seen instanceof Lifetime.Persistent;
      case Lifetime.Persistent(Duration max) ->
          seen instanceof Lifetime.Persistent(Duration kept) && !exceeds(kept, max);
    };
  }

  private static boolean exceeds(Duration kept, Duration declared) {
    return kept.toSeconds() > TOLERATED_RATIO * declared.toSeconds()
        && kept.minus(declared).compareTo(TOLERATED_EXCESS) >= 0;
  }

  private Finding finding(
      Sighting sighting, Lifetime seen, DeclaredCookie declared, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    String kept =
        switch (seen) {
          case Lifetime.Persistent(Duration max) -> "asks to be kept for " + Wording.period(max);
          case Lifetime.Session _, Lifetime.PersistentUnstated _, Lifetime.Unstated _ ->
              "ends with the session";
        };
    return new Finding(
        id(),
        severityOf(seen, declared, comparison.purposeOf(cookie).purpose()),
        declared.confidence(),
        comparison.subjectOf(cookie),
        "Cookie %s of %s %s; the policy declares %s (%s)."
            .formatted(
                cookie.name(),
                cookie.domain(),
                kept,
                Wording.lifetime(declared.lifetime().lifetime()),
                Wording.line(declared.quote())),
        new Finding.Advice(
            "Give the lifetime of %s as %s in %s."
                .formatted(declared.name(), Wording.lifetime(seen), declared.quote().place()),
            "Or let %s set it for %s."
                .formatted(
                    Wording.setter(cookie), Wording.lifetime(declared.lifetime().lifetime()))),
        List.of(new Evidence.Declared(declared.quote()), sighting.evidence()));
  }

  /**
   * Lower for what is kept shorter than declared, for essential cookies, whose lifetime the duty to
   * inform does not reach in the same way, and for a "session" of hours.
   */
  private Severity severityOf(Lifetime seen, DeclaredCookie declared, Purpose purpose) {
    boolean kept = seen instanceof Lifetime.Persistent;
    boolean hours =
        declared.lifetime().lifetime() instanceof Lifetime.Session
            && max(seen).compareTo(TOLERATED_EXCESS) < 0;
    return !kept || hours || purpose == Purpose.ESSENTIAL ? Severity.LOW : severity();
  }
}
