package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.scan.knowledge.Entities;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnownCookie;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company that the policy's text names where it says whose services use cookies, and that its
 * list leaves out. A company counts under any of its names, so that a list with Google has YouTube.
 */
final class RecipientNotListed implements Rule {
  /** What is said of the services of others that store or read something. */
  private static final Set<Kind> KINDS =
      Set.of(
          Kind.SOCIAL_COOKIES_USED,
          Kind.EMBEDS_USED,
          Kind.INTEREST_BASED_ADVERTISING,
          Kind.BEACONS_USED,
          Kind.IP_ANONYMISED);

  @Override
  public String title() {
    return "Company named in the text and not in the list";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.PROVIDERS, Need.Stated.WORDS);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .flatMap(policy -> findings(policy, comparison.knowledge()))
        .toList();
  }

  private Stream<Finding> findings(DeclaredInventory policy, Knowledge knowledge) {
    Set<Entity> known =
        policy.declarations().stream()
            .flatMap(declaration -> listed(declaration, knowledge).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<Entity> own =
        policy.scope().stream()
            .flatMap(host -> knowledge.entities().ofHost(host).stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<Entity, List<DeclaredClaim>> named = new TreeMap<>(Comparator.comparing(Entity::name));
    policy
        .claims()
        .filter(claim -> KINDS.contains(claim.kind()))
        .filter(claim -> !Negation.in(claim.quote().text()))
        .forEach(
            claim ->
                named(claim, knowledge.entities())
                    .forEach(
                        entity -> named.merge(entity, List.of(claim), RecipientNotListed::both)));
    return named.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()) && !own.contains(entry.getKey()))
        .map(entry -> finding(policy, entry.getKey(), entry.getValue()));
  }

  private static Set<Entity> named(DeclaredClaim claim, Entities entities) {
    return entities.namedIn(claim.quote().text());
  }

  private static List<DeclaredClaim> both(List<DeclaredClaim> some, List<DeclaredClaim> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Whom an entry of the list names, in any of its words. */
  private static Set<Entity> listed(Declaration declaration, Knowledge knowledge) {
    Entities entities = knowledge.entities();
    return switch (declaration) {
      case DeclaredCookie cookie -> {
        String words =
            Stream.of(cookie.provider(), cookie.domain(), cookie.purposeWritten())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" | ", "", " | " + cookie.quote().text()));
        Stream<Entity> definer =
            knowledge
                .cookies()
                .find(cookie.name(), cookie.domain().orElse(""))
                .flatMap(KnownCookie::company)
                .flatMap(entities::byName)
                .stream();
        yield Stream.concat(entities.namedIn(words).stream(), definer)
            .collect(Collectors.toUnmodifiableSet());
      }
      case DeclaredParty party ->
          entities.namedIn(
              String.join(
                  " | ", party.name(), String.join(" ", party.hosts()), party.quote().text()));
      case DeclaredClaim _ -> Set.of();
    };
  }

  private Finding finding(DeclaredInventory policy, Entity entity, List<DeclaredClaim> claims) {
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.party(entity.mainHost()),
        "The policy speaks of %s (%s) and has nothing of it in its list."
            .formatted(entity.name(), Wording.line(claims.getFirst().quote())),
        "List what %s stores, or take it out of the text.".formatted(entity.name()),
        TextFinding.evidence(
            claims,
            new Evidence.NotSeen("an entry for " + entity.name(), TextFinding.covered(policy))));
  }
}
