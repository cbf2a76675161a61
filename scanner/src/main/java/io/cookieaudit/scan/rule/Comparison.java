package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.NamePattern;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.StoredItem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two sides put next to each other, and the joins that several rules need. */
public final class Comparison {
  private final Optional<DeclaredInventory> policy;
  private final Observation observed;
  private final Knowledge knowledge;
  private final Jurisdiction jurisdiction;
  private final List<Sighting> sightings;
  private final Parties parties;
  private final Purposes purposes;
  private final DeclaredNames names;
  private final DeclaredNames examples;
  private final List<DeclaredCookie> unseen;
  private final NearNames<DeclaredCookie> near;
  private final Optional<DeclaredProviders> providers;
  private final Memo<ObservedCookie, List<DeclaredCookie>> declarations =
      new Memo<>(this::searchDeclarations);
  private final Memo<ObservedCookie, Party> owners = new Memo<>(this::searchProvider);
  private final Memo<Party, List<Declaration>> mentions = new Memo<>(this::searchMentions);
  private final Memo<ObservedCookie, Classification> classified = new Memo<>(this::classify);
  private final Memo<ObservedCookie, String> subjects = new Memo<>(this::nameSubject);

  /**
   * A site and, where one was given or found, its policy; without one, what needs it is not
   * checked.
   */
  public Comparison(Optional<DeclaredInventory> policy, Observation observed, Knowledge knowledge) {
    this(policy, observed, knowledge, Jurisdiction.EU);
  }

  /**
   * As {@link #Comparison(Optional, Observation, Knowledge)}.
   *
   * @param jurisdiction whose view the rules take
   */
  public Comparison(
      Optional<DeclaredInventory> policy,
      Observation observed,
      Knowledge knowledge,
      Jurisdiction jurisdiction) {
    this.jurisdiction = jurisdiction;
    this.policy = policy;
    this.observed = observed;
    this.knowledge = knowledge;
    sightings = Sighting.all(observed);
    parties = new Parties(observed.site(), policy, knowledge);
    purposes = new Purposes(observed, knowledge);
    names = new DeclaredNames(policy.stream().flatMap(DeclaredInventory::cookies));
    examples =
        new DeclaredNames(
            policy.stream()
                .flatMap(p -> p.declarations().stream())
                .filter(DeclaredCookie.class::isInstance)
                .map(DeclaredCookie.class::cast)
                .filter(DeclaredCookie::example));
    unseen = names.withoutAnyOf(seenNames(observed, sightings));
    near = new NearNames<>(unseen, DeclaredCookie::name);
    providers = policy.map(declared -> new DeclaredProviders(declared, knowledge));
  }

  /** A site held to its policy. */
  public static Comparison of(
      DeclaredInventory declared, Observation observed, Knowledge knowledge) {
    return new Comparison(Optional.of(declared), observed, knowledge);
  }

  /** A site of which no policy was given or found. */
  public static Comparison withoutPolicy(Observation observed, Knowledge knowledge) {
    return new Comparison(Optional.empty(), observed, knowledge);
  }

  /** A policy alone: what has to be seen is not checked. */
  public static Comparison ofPolicyAlone(DeclaredInventory declared, Knowledge knowledge) {
    return of(declared, Observation.none(declared.scope()), knowledge);
  }

  public Optional<DeclaredInventory> policy() {
    return policy;
  }

  public Observation observed() {
    return observed;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  /** Every cookie stored in any visit, as often as it was. */
  List<Sighting> sightings() {
    return sightings;
  }

  /** Of the sightings that are meant, the first one of each subject in each visit. */
  List<Sighting> firstOfEach(Predicate<Sighting> meant) {
    Set<List<String>> had = new HashSet<>();
    return sightings.stream()
        .filter(meant)
        .filter(s -> had.add(List.of(s.visit().id(), subjectOf(s.cookie()))))
        .toList();
  }

  /**
   * The declarations of a cookie. One that gives the domain of another company does not speak of a
   * third party's cookie that happens to have the same name.
   */
  List<DeclaredCookie> declarationsOf(ObservedCookie cookie) {
    return declarations.of(cookie);
  }

  private List<DeclaredCookie> searchDeclarations(ObservedCookie cookie) {
    return names.covering(cookie.name()).stream()
        .filter(declared -> !speaksOfAnother(declared, cookie))
        .toList();
  }

  Optional<DeclaredCookie> declarationOf(ObservedCookie cookie) {
    return declarationsOf(cookie).stream().findFirst();
  }

  private boolean speaksOfAnother(DeclaredCookie declared, ObservedCookie cookie) {
    List<String> hosts = declared.domain().stream().flatMap(Hosts::in).toList();
    if (cookie.party() != PartyKind.THIRD || hosts.isEmpty()) {
      return false;
    }
    Party owner = parties.ofHost(cookie.domain());
    return hosts.stream().map(parties::ofHost).noneMatch(party -> same(party, owner));
  }

  private static boolean same(Party one, Party other) {
    return one.domain().equals(other.domain()) || (one.own() && other.own());
  }

  /**
   * The declaration that was probably meant for a cookie that none covers: one of nearly this name,
   * of which nothing was seen.
   */
  Optional<NearNames.NearMiss<DeclaredCookie>> nearMissOf(ObservedCookie cookie) {
    return declarationsOf(cookie).isEmpty() ? near.to(cookie.name()) : Optional.empty();
  }

  /** The declared items of which no cookie and no storage item was seen, in order of the text. */
  List<DeclaredCookie> unseen() {
    return unseen;
  }

  private static Set<String> seenNames(Observation observed, List<Sighting> sightings) {
    Stream<String> stored =
        observed.visits().stream().flatMap(visit -> visit.storage().stream()).map(StoredItem::key);
    return Stream.concat(sightings.stream().map(s -> s.cookie().name()), stored)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where the policy gives a cookie as an example, which does not declare it. */
  Optional<DeclaredCookie> exampleOf(ObservedCookie cookie) {
    return examples.covering(cookie.name()).stream().findFirst();
  }

  /** Whose doing a cookie is. */
  Party providerOf(ObservedCookie cookie) {
    return owners.of(cookie);
  }

  private Party searchProvider(ObservedCookie cookie) {
    return parties.ofCookie(cookie);
  }

  Party partyOf(String host) {
    return parties.ofHost(host);
  }

  /** The declarations that name a party; none where there is no policy. */
  List<Declaration> naming(Party party) {
    return mentions.of(party);
  }

  private List<Declaration> searchMentions(Party party) {
    return providers.stream().flatMap(p -> p.naming(party)).toList();
  }

  /** The policy's words for kinds of companies that could mean anybody. */
  List<String> categoriesOfParties() {
    return providers.map(DeclaredProviders::categories).orElseGet(List::of);
  }

  Classification purposeOf(ObservedCookie cookie) {
    return classified.of(cookie);
  }

  private Classification classify(ObservedCookie cookie) {
    List<DeclaredParty> party =
        naming(providerOf(cookie)).stream()
            .filter(DeclaredParty.class::isInstance)
            .map(DeclaredParty.class::cast)
            .toList();
    return purposes.of(cookie, declarationsOf(cookie), party);
  }

  /** The declarations of a storage item. */
  List<DeclaredCookie> declarationsOf(StoredItem item) {
    return names.covering(item.key());
  }

  /** What a storage item is for. */
  Classification purposeOf(StoredItem item) {
    return purposes.of(item, declarationsOf(item));
  }

  /** Whether the site keeps the visitor's choice in this cookie. */
  boolean keepsTheChoice(ObservedCookie cookie) {
    return purposes.isRecord(cookie);
  }

  /** The subject of a cookie, by the template of its name where one is known or declared. */
  String subjectOf(ObservedCookie cookie) {
    return subjects.of(cookie);
  }

  private String nameSubject(ObservedCookie cookie) {
    Stream<String> known =
        knowledge.cookies().find(cookie.name(), cookie.domain()).map(KnownCookie::name).stream();
    Stream<String> declared = declarationOf(cookie).map(DeclaredCookie::name).stream();
    return Stream.concat(known, declared)
        .map(NamePattern::of)
        .filter(NamePattern::isTemplate)
        .findFirst()
        .map(template -> Subject.cookie(template, cookie.domain()))
        .orElseGet(() -> Subject.cookie(cookie.name(), cookie.domain()));
  }

  /** The registrable domain of the site; empty where nothing was visited. */
  String siteDomain() {
    return Stream.concat(
            observed.site().hosts().stream(), observed.site().urls().stream().map(Hosts::of))
        .findFirst()
        .map(RegistrableDomain::of)
        .orElse("");
  }
}
