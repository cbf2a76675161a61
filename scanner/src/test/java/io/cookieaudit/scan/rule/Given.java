package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.knowledge.FilterList;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fixtures in a line: a policy, and visits to {@code https://shop.test/}. Everything that is not
 * said is ordinary: visits are proven and without gaps, cookies are session cookies of the shop.
 *
 * <pre>{@code
 * Given.policy().cookie("_ga", STATISTICAL).visit(ACCEPTED, "_ga", "_fbp", "uid@ads.test")
 * }</pre>
 */
public final class Given {
  private final boolean policy;
  private final List<Declaration> declared = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Completeness completeness = Completeness.COMPLETE;
  private Optional<String> delegatedTo = Optional.empty();
  private boolean thirdPartyCookies = true;
  private Optional<EffectiveDate> effective = Optional.empty();

  private Knowledge knowledge = Knowledge.bundled();
  private int profiles = 1;
  private List<String> persona = List.of();

  private Given(boolean policy) {
    this.policy = policy;
  }

  /** A policy that says nothing yet. */
  public static Given policy() {
    return new Given(true);
  }

  /** No policy was given or found. */
  public static Given noPolicy() {
    return new Given(false);
  }

  /** Declares a cookie, on the next line of the policy. */
  public Given cookie(String name, Purpose purpose) {
    return cookie(name, purpose, new Lifetime.Unstated());
  }

  /** Declares a cookie whose lifetime may be any of those given. */
  public Given cookie(String name, Purpose purpose, Lifetime lifetime, Lifetime... alternatives) {
    var lasting = new DeclaredLifetime(lifetime, Optional.empty(), List.of(alternatives));
    return declare(name, StorageKind.COOKIE, "", purpose, lasting, Optional.empty());
  }

  /** Declares a cookie with the provider in the policy's words. */
  public Given cookieBy(String provider, String name, Purpose purpose) {
    return declare(
        name, StorageKind.COOKIE, provider, purpose, DeclaredLifetime.UNSTATED, Optional.empty());
  }

  /** Declares a cookie with the domain that the policy gives for it. */
  public Given cookieOn(String domain, String name, Purpose purpose) {
    return declare(
        name, StorageKind.COOKIE, "", purpose, DeclaredLifetime.UNSTATED, Optional.of(domain));
  }

  /** Names a cookie as an example, which does not declare it. */
  public Given example(String name) {
    return declare(
        name,
        StorageKind.COOKIE,
        "",
        Purpose.UNSTATED,
        DeclaredLifetime.UNSTATED,
        Optional.empty(),
        true);
  }

  /** Declares something else than a cookie. */
  public Given item(StorageKind kind, String name, Purpose purpose) {
    return declare(name, kind, "", purpose, DeclaredLifetime.UNSTATED, Optional.empty());
  }

  private Given declare(
      String name,
      StorageKind kind,
      String provider,
      Purpose purpose,
      DeclaredLifetime lifetime,
      Optional<String> domain) {
    return declare(name, kind, provider, purpose, lifetime, domain, false);
  }

  private Given declare(
      String name,
      StorageKind kind,
      String provider,
      Purpose purpose,
      DeclaredLifetime lifetime,
      Optional<String> domain,
      boolean example) {
    declared.add(
        new DeclaredCookie(
            name,
            kind,
            Optional.of(provider).filter(p -> !p.isEmpty()),
            purpose,
            Optional.empty(),
            lifetime,
            PartyKind.UNSTATED,
            domain,
            example,
            Confidence.CERTAIN,
            DeclarationSource.TEXT,
            quote(name)));
    return this;
  }

  /** Declares a company that serves cookies for a purpose. */
  public Given party(String name, Purpose purpose, String... hosts) {
    declared.add(new DeclaredParty(name, List.of(hosts), purpose, Optional.empty(), quote(name)));
    return this;
  }

  public Given claim(DeclaredClaim.Kind kind, String words) {
    declared.add(new DeclaredClaim(kind, quote(words)));
    return this;
  }

  /** The policy says from when it holds. */
  public Given dated() {
    effective =
        Optional.of(new EffectiveDate(LocalDate.of(2026, 1, 1), EffectiveDate.Precision.DAY));
    return this;
  }

  /** The policy says that its list may vary. */
  public Given hedged() {
    completeness = Completeness.HEDGED;
    return this;
  }

  /** The policy leaves its list to another document. */
  public Given delegatedTo(String document) {
    completeness = Completeness.DELEGATED;
    delegatedTo = Optional.of(document);
    return this;
  }

  /** A proven visit that stored these cookies, each {@code name} or {@code name@domain}. */
  public Given visit(ConsentState state, String... cookies) {
    return visit(state, Arrays.stream(cookies).map(Seen::cookie).toArray(Seen[]::new));
  }

  /** A proven visit that saw these things, in this order. */
  public Given visit(ConsentState state, Seen... things) {
    return visit(state, GivenVisit.proven(state), things);
  }

  /** A visit that came out in this way. */
  public Given visit(ConsentState state, ConsentOutcome outcome, Seen... things) {
    long before = visits.stream().filter(visit -> visit.state() == state).count();
    visits.add(GivenVisit.of(state, (int) before + 1, outcome, List.of(things)));
    return this;
  }

  /** A proven visit that told the site more than a state. */
  public Given visit(ConsentWish wish, Seen... things) {
    return visit(wish, GivenVisit.proven(wish.state()), things);
  }

  /** A visit that told the site more than a state, and that came out in this way. */
  public Given visit(ConsentWish wish, ConsentOutcome outcome, Seen... things) {
    visits.add(GivenVisit.of(wish, 1, outcome, List.of(things)));
    return this;
  }

  /** Visits without a choice and with acceptance that saw the same. */
  public Given everywhere(Seen... things) {
    return visit(ConsentState.NO_CHOICE, things).visit(ConsentState.ACCEPTED, things);
  }

  /** Visits without a choice and with acceptance that stored the same cookies. */
  public Given everywhere(String... cookies) {
    return visit(ConsentState.NO_CHOICE, cookies).visit(ConsentState.ACCEPTED, cookies);
  }

  /** The first visit in a state missed something. */
  public Given gap(ConsentState state, Facet facet, String why) {
    return gap(state.id(), facet, why);
  }

  /** The visit of this id missed something. */
  public Given gap(String visit, Facet facet, String why) {
    gaps.add(new Gap(visit, facet, why));
    return this;
  }

  /** A filter list with these rules is used. */
  public Given list(String name, LocalDate date, String rules) {
    knowledge = knowledge.with(List.of(FilterList.parse(name, date, rules)));
    return this;
  }

  /** The scan compared two profiles, so that it knows what tells visitors apart. */
  public Given twoProfiles() {
    profiles = 2;
    return this;
  }

  /** The scan typed an invented visitor's data of these kinds into fields. */
  public Given typed(String... kinds) {
    persona = List.of(kinds);
    return this;
  }

  /** Declares a cookie as first-party or third-party. */
  public Given cookieOf(PartyKind party, String name, Purpose purpose) {
    declared.add(
        new DeclaredCookie(
            name,
            StorageKind.COOKIE,
            Optional.empty(),
            purpose,
            Optional.empty(),
            DeclaredLifetime.UNSTATED,
            party,
            Optional.empty(),
            false,
            Confidence.CERTAIN,
            DeclarationSource.TEXT,
            quote(name)));
    return this;
  }

  /** The browser does not let third-party cookies through. */
  public Given withoutThirdPartyCookies() {
    thirdPartyCookies = false;
    return this;
  }

  public DeclaredInventory inventory() {
    boolean empty = declared.stream().allMatch(DeclaredClaim.class::isInstance);
    return new DeclaredInventory(
        "shop-2026",
        "Cookie policy",
        effective,
        DeclaredInventory.Status.CURRENT,
        List.of(Seen.SHOP),
        List.of(),
        empty && completeness != Completeness.DELEGATED ? Completeness.ABSENT : completeness,
        delegatedTo,
        declared);
  }

  public Observation observation() {
    return new Observation(
        new Tool("test", ""),
        new Site(List.of(Seen.HOME), List.of(Seen.SHOP)),
        Instant.EPOCH,
        Instant.EPOCH.plus(Duration.ofMinutes(1)),
        new BrowserInfo("test", "1", new BrowserInfo.SelfChecks(thirdPartyCookies, true)),
        new Settings(
            visits.stream().filter(Visit::plain).map(Visit::state).distinct().toList(),
            visits.stream().filter(visit -> !visit.plain()).map(Visit::id).toList(),
            5,
            30,
            List.of(),
            profiles,
            persona,
            0,
            false,
            "",
            "en-GB",
            "UTC",
            "1366x768",
            "test",
            true,
            false,
            List.of()),
        visits,
        List.of(),
        gaps);
  }

  public Comparison compared() {
    return policy
        ? Comparison.of(inventory(), observation(), knowledge)
        : Comparison.withoutPolicy(observation(), knowledge);
  }

  /** The merged findings of one rule, in the order of reports. */
  List<Finding> findings(Rule rule) {
    return Rules.merged(rule.check(compared()));
  }

  List<String> fingerprints(Rule rule) {
    return findings(rule).stream().map(Finding::fingerprint).toList();
  }

  private Quote quote(String words) {
    int line = declared.size() + 1;
    return new Quote("policy.md", line, line, words);
  }
}
