package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the policy's list of cookies lacks, and what in it no longer holds.
 *
 * @param missing rows for cookies that were stored and that no row names
 * @param changed rows that name a cookie almost, or with another lifetime than was seen
 * @param unseen rows of which nothing was seen
 * @param unseenUnknown why it is not known which rows were not seen, where that is so
 */
public record Suggestions(
    List<SuggestedRow> missing,
    List<SuggestedRow> changed,
    List<DeclaredCookie> unseen,
    Optional<String> unseenUnknown) {
  public Suggestions {
    missing = List.copyOf(missing);
    changed = List.copyOf(changed);
    unseen = List.copyOf(unseen);
  }

  public static Suggestions of(Comparison comparison) {
    List<SuggestedRow> changed = new ArrayList<>(misspelt(comparison));
    changed.addAll(otherLifetime(comparison));
    RuleResult stale = Rules.check(new DeclaredNotSeen(), comparison);
    return new Suggestions(
        missing(comparison),
        changed,
        unseen(stale, comparison),
        stale instanceof RuleResult.NotChecked(var _, String why)
            ? Optional.of(why)
            : Optional.empty());
  }

  private static List<SuggestedRow> missing(Comparison comparison) {
    return rows(
        comparison,
        cookie ->
            comparison.declarationsOf(cookie).isEmpty() && comparison.nearMissOf(cookie).isEmpty(),
        cookie -> Optional.empty());
  }

  private static List<SuggestedRow> misspelt(Comparison comparison) {
    return rows(
        comparison,
        cookie -> comparison.nearMissOf(cookie).isPresent(),
        cookie -> comparison.nearMissOf(cookie).map(NearNames.NearMiss::declared));
  }

  private static List<SuggestedRow> otherLifetime(Comparison comparison) {
    Set<String> subjects =
        new LifetimeMismatch()
            .check(comparison).stream().map(Finding::subject).collect(Collectors.toSet());
    return rows(
        comparison,
        cookie -> subjects.contains(comparison.subjectOf(cookie)),
        comparison::declarationOf);
  }

  private static List<DeclaredCookie> unseen(RuleResult stale, Comparison comparison) {
    if (!(stale instanceof RuleResult.Failed(var _, List<Finding> findings, var _))) {
      return List.of();
    }
    Set<String> subjects =
        findings.stream().map(Finding::subject).collect(Collectors.toUnmodifiableSet());
    return comparison.unseen().stream()
        .filter(declared -> subjects.contains(Subject.declaredCookie(declared.name())))
        .toList();
  }

  /** Looks a declared row up that an observed cookie takes the place of. */
  private interface Instead {
    Optional<DeclaredCookie> of(ObservedCookie cookie);
  }

  /** One row for each name, with the longest lifetime that was asked for. */
  private static List<SuggestedRow> rows(
      Comparison comparison, Predicate<ObservedCookie> meant, Instead instead) {
    Map<String, ObservedCookie> longest = new LinkedHashMap<>();
    comparison.sightings().stream()
        .map(Sighting::cookie)
        .filter(meant)
        .forEach(
            cookie ->
                longest.merge(
                    comparison.subjectOf(cookie),
                    cookie,
                    (one, other) -> length(other).compareTo(length(one)) > 0 ? other : one));
    return longest.values().stream()
        .map(cookie -> row(cookie, comparison, instead.of(cookie)))
        .distinct()
        .toList();
  }

  private static Duration length(ObservedCookie cookie) {
    return cookie.lifetime().asLifetime() instanceof Lifetime.Persistent(Duration max)
        ? max
        : Duration.ZERO;
  }

  private static SuggestedRow row(
      ObservedCookie cookie, Comparison comparison, Optional<DeclaredCookie> instead) {
    Optional<KnownCookie> known =
        comparison.knowledge().cookies().find(cookie.name(), cookie.domain());
    Party provider = comparison.providerOf(cookie);
    Classification purpose = comparison.purposeOf(cookie);
    String name =
        instead
            .map(DeclaredCookie::name)
            .filter(written -> comparison.nearMissOf(cookie).isEmpty())
            .or(() -> known.map(KnownCookie::name))
            .orElse(cookie.name());
    return new SuggestedRow(
        name,
        provider.own() ? comparison.siteDomain() : provider.name(),
        cookie.domain(),
        cookie.party(),
        purpose.certain() ? purpose.purpose() : Purpose.UNSTATED,
        cookie.lifetime().asLifetime(),
        instead);
  }
}
