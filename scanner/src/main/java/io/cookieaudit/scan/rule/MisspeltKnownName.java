package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.NamePattern;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.knowledge.KnownCookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declared name that is that of a well-known cookie but for a slip, in a row that names the
 * company whose cookie it is. Without the company it may be a cookie of somebody else.
 */
final class MisspeltKnownName implements Rule {
  @Override
  public String title() {
    return "Well-known cookie under nearly its name";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.NAMES);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream().flatMap(p -> findings(p, comparison)).toList();
  }

  private Stream<Finding> findings(DeclaredInventory policy, Comparison comparison) {
    Set<String> declared =
        policy.cookies().map(DeclaredCookie::name).collect(Collectors.toUnmodifiableSet());
    // What a template stands for has many names that look like slips of it.
    List<KnownCookie> names =
        comparison.knowledge().cookies().all().stream()
            .filter(known -> !NamePattern.of(known.name()).isTemplate())
            .filter(known -> !declared.contains(known.name()))
            .toList();
    var near = new NearNames<>(names, KnownCookie::name);
    Set<String> literal =
        comparison.knowledge().cookies().all().stream()
            .map(KnownCookie::name)
            .collect(Collectors.toUnmodifiableSet());
    Set<DeclaredCookie> unseen = Set.copyOf(comparison.unseen());
    Set<DeclaredCookie> reported = reportedAsSeen(comparison);
    return policy
        .cookies()
        .filter(cookie -> !literal.contains(cookie.name()))
        .filter(cookie -> comparison.knowledge().cookies().find(cookie.name(), "").isEmpty())
        .filter(cookie -> unseen.contains(cookie) && !reported.contains(cookie))
        .flatMap(
            cookie ->
                near
                    .to(cookie.name())
                    .filter(miss -> names(cookie, miss.declared(), comparison))
                    .map(miss -> finding(cookie, miss))
                    .stream());
  }

  /** {@code near-miss-name} says it better where the cookie was seen under its own name. */
  private static Set<DeclaredCookie> reportedAsSeen(Comparison comparison) {
    return comparison.sightings().stream()
        .flatMap(sighting -> comparison.nearMissOf(sighting.cookie()).stream())
        .map(NearNames.NearMiss::declared)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean names(DeclaredCookie cookie, KnownCookie known, Comparison comparison) {
    Optional<Entity> company = known.company().flatMap(comparison.knowledge().entities()::byName);
    String words =
        Stream.of(
                cookie.provider(),
                cookie.domain(),
                cookie.purposeWritten(),
                Optional.of(cookie.quote().text()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" | "));
    return company.filter(comparison.knowledge().entities().namedIn(words)::contains).isPresent();
  }

  private Finding finding(DeclaredCookie cookie, NearNames.NearMiss<KnownCookie> miss) {
    String right = miss.declared().name();
    return TextFinding.of(
        this,
        severity(),
        switch (miss.slip()) {
          case SIGNS -> Confidence.CERTAIN;
          case LETTER -> Confidence.LIKELY;
        },
        Subject.declaredCookie(cookie.name()),
        "The policy names %s (%s) beside %s, whose cookie is called %s."
            .formatted(
                cookie.name(),
                Wording.line(cookie.quote()),
                miss.declared().company().orElse("its company"),
                right),
        "Write %s in place of %s in %s.".formatted(right, cookie.name(), cookie.quote().place()),
        List.of(new Evidence.Declared(cookie.quote())));
  }
}
