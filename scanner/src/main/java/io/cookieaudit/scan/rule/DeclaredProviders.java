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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** What a declaration says of who is behind it. */
  private record Mention(Set<Entity> entities, Set<String> domains, Set<String> names) {}

  /** A host's label is not put together from more words. */
  private static final int LONGEST_RUN = 8;

  private final List<Declaration> declarations;
  private final Map<Entity, NavigableSet<Integer>> byEntity = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> byDomain = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> byName = new HashMap<>();
  private final List<String> categories;

  DeclaredProviders(DeclaredInventory declared, Knowledge knowledge) {
    declarations = declared.declarations();
    var named = new Memo<String, Set<Entity>>(knowledge.entities()::namedIn);
    for (int i = 0; i < declarations.size(); i++) {
      Mention mention = mention(declarations.get(i), named, knowledge);
      add(mention.entities(), i, byEntity);
      add(mention.domains(), i, byDomain);
      add(mention.names(), i, byName);
    }
    categories =
        declared.declarations().stream()
            .flatMap(d -> words(d).stream())
            .filter(DeclaredProviders::isCategory)
            .distinct()
            .toList();
  }

  private static <K> void add(Set<K> keys, int at, Map<K, NavigableSet<Integer>> index) {
    keys.forEach(key -> index.computeIfAbsent(key, _ -> new TreeSet<>()).add(at));
  }

  private static Mention mention(
      Declaration declaration, Memo<String, Set<Entity>> named, Knowledge knowledge) {
    List<String> words = words(declaration);
    Set<Entity> entities =
        Stream.concat(
                words.stream().flatMap(w -> named.of(w).stream()),
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
    return new Mention(entities, domains, names);
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
                Stream.iterate(
                        from + 1,
                        to -> to <= Math.min(words.size(), from + LONGEST_RUN),
                        to -> to + 1)
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
    NavigableSet<Integer> found = new TreeSet<>();
    party.entity().map(byEntity::get).ifPresent(found::addAll);
    found.addAll(byDomain.getOrDefault(party.domain(), Collections.emptyNavigableSet()));
    found.addAll(byName.getOrDefault(label, Collections.emptyNavigableSet()));
    found.addAll(byName.getOrDefault(label.replace("-", ""), Collections.emptyNavigableSet()));
    return found.stream().map(declarations::get);
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
