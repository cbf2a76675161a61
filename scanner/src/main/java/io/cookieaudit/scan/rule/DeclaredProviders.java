package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.knowledge.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parties that a policy names: as companies, by hosts, beside cookies, and in passing. */
final class DeclaredProviders {
  /** Words that name a kind of company and no company. */
  private static final Set<String> GENERIC =
      Set.of(
          "ad",
          "ads",
          "advertiser",
          "advertisers",
          "advertising",
          "affiliate",
          "affiliates",
          "agency",
          "agencies",
          "analytics",
          "cdn",
          "cloud",
          "data",
          "marketing",
          "media",
          "metrics",
          "network",
          "networks",
          "parties",
          "partner",
          "partners",
          "party",
          "pixel",
          "provider",
          "providers",
          "service",
          "services",
          "shop",
          "social",
          "sponsors",
          "statistics",
          "stats",
          "tag",
          "third",
          "track",
          "tracker",
          "tracking",
          "vendor",
          "vendors",
          "video",
          "web",
          "dritte",
          "dritter",
          "drittanbieter",
          "werbepartner",
          "werbenetzwerke",
          "werbung",
          "dienstleister",
          "anbieter",
          "partenaire",
          "partenaires",
          "tiers",
          "annonceurs",
          "publicitaires",
          "régies",
          "prestataires");

  private static final Set<String> MANY =
      Set.of(
          "partners",
          "parties",
          "advertisers",
          "affiliates",
          "networks",
          "agencies",
          "providers",
          "vendors",
          "sponsors",
          "dritte",
          "dritter",
          "drittanbieter",
          "werbepartner",
          "werbenetzwerke",
          "dienstleister",
          "partenaires",
          "tiers",
          "annonceurs",
          "régies",
          "prestataires");

  /** A declaration with what it says of who is behind it. */
  private record Mention(
      Declaration declaration, Set<Entity> entities, Set<String> domains, Set<String> names) {}

  private final List<Mention> mentions;
  private final List<String> categories;

  DeclaredProviders(DeclaredInventory declared, Knowledge knowledge) {
    mentions = declared.declarations().stream().map(d -> mention(d, knowledge)).toList();
    categories =
        declared.declarations().stream()
            .flatMap(d -> words(d).stream())
            .filter(DeclaredProviders::isCategory)
            .distinct()
            .toList();
  }

  private static Mention mention(Declaration declaration, Knowledge knowledge) {
    List<String> words = words(declaration);
    Set<Entity> entities =
        Stream.concat(
                words.stream().flatMap(w -> knowledge.entities().namedIn(w).stream()),
                definer(declaration, knowledge).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<String> domains =
        words.stream()
            .flatMap(Hosts::in)
            .map(RegistrableDomain::of)
            .collect(Collectors.toUnmodifiableSet());
    boolean prose = declaration instanceof DeclaredClaim;
    Set<String> names =
        prose
            ? Set.of()
            : words.stream()
                .flatMap(w -> runs(Words.of(w)))
                .collect(Collectors.toUnmodifiableSet());
    return new Mention(declaration, entities, domains, names);
  }

  /** The company that defines a declared cookie's name, where the policy says nothing else. */
  private static Optional<Entity> definer(Declaration declaration, Knowledge knowledge) {
    return declaration instanceof DeclaredCookie cookie
            && !cookie.example()
            && cookie.provider().isEmpty()
        ? knowledge
            .cookies()
            .find(cookie.name(), cookie.domain().orElse(""))
            .flatMap(KnownCookie::company)
            .flatMap(knowledge.entities()::byName)
        : Optional.empty();
  }

  private static List<String> words(Declaration declaration) {
    return switch (declaration) {
      case DeclaredCookie cookie ->
          Stream.of(cookie.provider(), cookie.domain()).flatMap(Optional::stream).toList();
      case DeclaredParty party ->
          Stream.concat(Stream.of(party.name()), party.hosts().stream()).toList();
      case DeclaredClaim claim -> List.of(claim.quote().text());
    };
  }

  /** Each run of words written as one, as in a domain: "Ad Form" gives ad, form and adform. */
  private static Stream<String> runs(List<String> words) {
    return Stream.iterate(0, from -> from < words.size(), from -> from + 1)
        .flatMap(
            from ->
                Stream.iterate(from + 1, to -> to <= words.size(), to -> to + 1)
                    .map(to -> words.subList(from, to)))
        .filter(run -> run.stream().anyMatch(word -> !GENERIC.contains(word)))
        .map(run -> String.join("", run));
  }

  private static boolean isCategory(String words) {
    List<String> each = Words.of(words);
    return each.stream().anyMatch(MANY::contains);
  }

  /** The declarations that name a party. */
  Stream<Declaration> naming(Party party) {
    String label = label(party.domain());
    return mentions.stream()
        .filter(
            m ->
                party.entity().filter(m.entities()::contains).isPresent()
                    || m.domains().contains(party.domain())
                    || m.names().contains(label)
                    || m.names().contains(label.replace("-", "")))
        .map(Mention::declaration);
  }

  /** The words for kinds of companies, such as "advertising partners", that could mean anybody. */
  List<String> categories() {
    return categories;
  }

  private static String label(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? domain : domain.substring(0, dot);
  }
}
