package io.cookieaudit.scan.diff;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.diff.Difference.Change;
import io.cookieaudit.scan.diff.PolicyDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two policies, or two versions of one, do not declare alike: date, sites and completeness,
 * then cookies by name, parties by name, claims by kind.
 */
public record PolicyDiff(List<PolicyDifference> differences) {
  /** What is said of one thing: in words that can be compared, and where. */
  private record Said(String words, List<Quote> quotes) {}

  public PolicyDiff {
    differences = List.copyOf(differences);
  }

  /** Compares an older policy with a newer one. */
  public static PolicyDiff between(DeclaredInventory before, DeclaredInventory after) {
    List<PolicyDifference> differences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      compare(kind, said(kind, before), said(kind, after), differences);
    }
    return new PolicyDiff(differences);
  }

  /** Whether they declare the same. */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  private static void compare(
      Kind kind, Map<String, Said> old, Map<String, Said> now, List<PolicyDifference> differences) {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      Said was = old.getOrDefault(name, new Said("", List.of()));
      Said is = now.getOrDefault(name, new Said("", List.of()));
      Change change =
          !old.containsKey(name)
              ? Change.ADDED
              : !now.containsKey(name) ? Change.REMOVED : Change.CHANGED;
      if (change != Change.CHANGED || !was.words().equals(is.words())) {
        differences.add(
            new PolicyDifference(
                kind, change, name, was.words(), is.words(), was.quotes(), is.quotes()));
      }
    }
  }

  private static Map<String, Said> said(Kind kind, DeclaredInventory policy) {
    return switch (kind) {
      case POLICY -> facts(policy);
      case COOKIE -> together(policy.cookies(), PolicyDiff::name, PolicyDiff::cookie);
      case PARTY ->
          together(
              policy.parties(), party -> party.name().toLowerCase(Locale.ROOT), PolicyDiff::party);
      // The wording of a claim changes more often than what it claims.
      case CLAIM ->
          together(policy.claims(), claim -> claim.kind().id(), (DeclaredClaim _) -> "claimed");
    };
  }

  private static Map<String, Said> facts(DeclaredInventory policy) {
    Map<String, Said> facts = new TreeMap<>();
    fact(facts, "effective", policy.effective().map(EffectiveDate::toString));
    fact(facts, "scope", names(policy.scope()));
    fact(facts, "excluded scope", names(policy.excludedScope()));
    fact(facts, "list", Optional.of(id(policy.completeness())));
    fact(facts, "list in", policy.delegatedTo());
    return facts;
  }

  private static void fact(Map<String, Said> facts, String name, Optional<String> value) {
    value.ifPresent(words -> facts.put(name, new Said(words, List.of())));
  }

  private static Optional<String> names(List<String> hosts) {
    return hosts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", hosts));
  }

  /** Of several declarations with one name, all that is said counts, each once. */
  private static <T extends Declaration> Map<String, Said> together(
      Stream<T> declarations, Function<T, String> name, Function<T, String> words) {
    Map<String, List<T>> byName =
        declarations.collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    Map<String, Said> said = new TreeMap<>();
    byName.forEach(
        (key, same) ->
            said.put(
                key,
                new Said(
                    same.stream().map(words).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining("; ")),
                    same.stream().map(Declaration::quote).distinct().toList())));
    return said;
  }

  private static String name(DeclaredCookie cookie) {
    return cookie.storage() == StorageKind.COOKIE
        ? cookie.name()
        : cookie.name() + " (" + id(cookie.storage()) + ")";
  }

  private static String cookie(DeclaredCookie cookie) {
    return Stream.of(
            Optional.of(purpose(cookie.purpose())),
            Optional.of(lifetime(cookie.lifetime())),
            cookie.provider().map(by -> "by " + by),
            cookie.domain().map(domain -> "on " + domain))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String party(DeclaredParty party) {
    return purpose(party.purpose());
  }

  private static String purpose(Purpose purpose) {
    return purpose == Purpose.UNSTATED ? "no purpose" : id(purpose);
  }

  private static String lifetime(DeclaredLifetime declared) {
    return Stream.concat(Stream.of(declared.lifetime()), declared.alternatives().stream())
        .map(PolicyDiff::lifetime)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String lifetime(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Session _ -> "session";
      case Lifetime.Persistent(var max) ->
          max.toDays() > 0 ? max.toDays() + " d" : max.toSeconds() + " s";
      case Lifetime.PersistentUnstated _ -> "persistent";
      case Lifetime.Unstated _ -> "no lifetime";
    };
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
