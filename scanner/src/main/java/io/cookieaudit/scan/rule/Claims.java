package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.knowledge.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a policy claims in prose to what was seen. Every claim gets an answer. */
public final class Claims {
  /** So many pieces of evidence show a thing; the observation holds the rest. */
  private static final int ENOUGH = 5;

  private Claims() {}

  /** In the order of the policy's text; none where there is no policy. */
  public static List<ClaimResult> judge(Comparison comparison) {
    return comparison.policy().stream()
        .flatMap(DeclaredInventory::claims)
        .map(claim -> judge(claim, comparison))
        .toList();
  }

  private static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case IP_ANONYMISED -> ipAnonymised(claim, comparison);
      case AGGREGATE_ONLY -> aggregateOnly(claim, comparison);
      case ESSENTIAL_ALWAYS_ON -> EssentialAlwaysOn.judge(claim, comparison);
      case SESSION_COOKIES_ERASED -> sessionCookiesErased(claim, comparison);
      case INVENTORY_LISTED -> inventoryListed(claim, comparison);
      case BEACONS_USED -> beaconsUsed(claim, comparison);
      case EMBEDS_USED, SOCIAL_COOKIES_USED -> contacted(claim, comparison);
      case SESSION_COOKIES_ENCRYPTED, NO_ACCOUNT_DATA_IN_COOKIES, NO_PERSONAL_DATA_IN_COOKIES ->
          notVerifiable(
              claim, "values are kept as tokens, and no visit logged in or filled a form");
      case INVENTORY_MAY_VARY ->
          notVerifiable(claim, "it reserves the list and says nothing of the site");
      case INVENTORY_DELEGATED -> notVerifiable(claim, "the other document was not compared");
      case BEACONS_NEED_COOKIES, USABLE_WITHOUT_COOKIES ->
          notVerifiable(claim, "no visit was made with cookies blocked in the browser");
      case INTEREST_BASED_ADVERTISING ->
          notVerifiable(claim, "how an advertisement was chosen cannot be seen in a browser");
      case IMPLIED_CONSENT ->
          notVerifiable(
              claim,
              "what counts as consent is a question of law; cookie-before-consent says what is"
                  + " stored before a choice");
      case BROWSER_SETTINGS_CONTROL, FLASH_COOKIES ->
          notVerifiable(claim, "it speaks of the visitor's browser, not of the site");
      case PREFERENCE_TOOL_OFFERED, OPT_OUT_OFFERED ->
          notVerifiable(claim, "links of the policy were not followed in this scan");
      case WITHDRAWAL_OFFERED -> notVerifiable(claim, "no visit tried to withdraw consent");
      case DO_NOT_TRACK_IGNORED, DO_NOT_TRACK_HONOURED ->
          notVerifiable(claim, "no visit sent a Do Not Track signal");
      case TRANSPORT_ENCRYPTED -> notVerifiable(claim, "no visit sent a form with personal data");
      case NOT_SOLD -> notVerifiable(claim, "what happens to data later cannot be seen");
      case LAST_UPDATED_AT_TOP ->
          notVerifiable(claim, "the place of the date in the text was not examined");
    };
  }

  private static ClaimResult ipAnonymised(DeclaredClaim claim, Comparison comparison) {
    Set<Entity> named = comparison.knowledge().entities().namedIn(claim.quote().text());
    if (!named.isEmpty() && named.stream().noneMatch(entity -> entity.name().equals("Google"))) {
      return notVerifiable(claim, "it speaks of a service whose reports do not show it");
    }
    List<AnalyticsHit> hits = AnalyticsHit.all(comparison.observed());
    List<AnalyticsHit> plain =
        hits.stream()
            .filter(hit -> hit.generation() == AnalyticsHit.Generation.UNIVERSAL)
            .filter(hit -> !hit.asksForMaskedAddress())
            .toList();
    if (!plain.isEmpty()) {
      return result(
          claim,
          CONTRADICTED,
          "%d of %d reports of Universal Analytics went without aip=1, which asks for it"
              .formatted(plain.size(), hits.size()),
          plain.stream().map(AnalyticsHit::evidence).toList());
    }
    if (hits.isEmpty()) {
      return notVerifiable(claim, "no report of Google Analytics was seen");
    }
    return hits.stream().allMatch(hit -> hit.direct(comparison))
        ? result(
            claim,
            CONSISTENT,
            "every report asked for it or was one of Google Analytics 4, which by its maker's"
                + " statement always masks addresses",
            hits.stream().map(AnalyticsHit::evidence).toList())
        : notVerifiable(
            claim, "reports went through a host that is not Google's, and what it adds is unseen");
  }

  private static ClaimResult aggregateOnly(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> hits =
        AnalyticsHit.all(comparison.observed()).stream()
            .filter(AnalyticsHit::namesTheBrowser)
            .map(AnalyticsHit::evidence)
            .toList();
    return hits.isEmpty()
        ? notVerifiable(claim, "no report that names the browser was seen; the rest is on servers")
        : result(
            claim,
            CONTRADICTED,
            "reports of Google Analytics carry a number for the single browser (cid), so that what"
                + " is collected is not yet in aggregate form",
            hits);
  }

  private static ClaimResult sessionCookiesErased(DeclaredClaim claim, Comparison comparison) {
    List<Sighting> declared =
        comparison.firstOfEach(
            s -> comparison.declarationsOf(s.cookie()).stream().anyMatch(Claims::isSession));
    List<Evidence> kept =
        declared.stream()
            .filter(s -> s.cookie().lifetime().asLifetime() instanceof Lifetime.Persistent)
            .filter(s -> comparison.declarationsOf(s.cookie()).stream().allMatch(Claims::isSession))
            .map(Sighting::evidence)
            .toList();
    if (!kept.isEmpty()) {
      return result(
          claim,
          CONTRADICTED,
          "cookies that the policy calls session cookies ask to be kept",
          kept);
    }
    return declared.isEmpty()
        ? notVerifiable(claim, "no cookie that the policy calls a session cookie was seen")
        : result(
            claim,
            CONSISTENT,
            "the session cookies of the policy that were seen have no expiry",
            declared.stream().map(Sighting::evidence).toList());
  }

  private static boolean isSession(DeclaredCookie declared) {
    return declared.lifetime().lifetime() instanceof Lifetime.Session
        && declared.lifetime().alternatives().isEmpty();
  }

  private static ClaimResult inventoryListed(DeclaredClaim claim, Comparison comparison) {
    return switch (Rules.check(new UndeclaredCookie(), comparison)) {
      case RuleResult.Passed _ ->
          result(claim, CONSISTENT, "every cookie that was seen is named", List.of());
      case RuleResult.Failed(var _, List<Finding> findings, var _) ->
          result(
              claim,
              CONTRADICTED,
              "%s seen that the list does not name"
                  .formatted(
                      Wording.count(findings.size(), "cookie")
                          + (findings.size() == 1 ? " was" : " were")),
              findings.stream().flatMap(finding -> finding.evidence().stream()).toList());
      case RuleResult.NotChecked(var _, String why) -> notVerifiable(claim, why);
    };
  }

  private static ClaimResult beaconsUsed(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> beacons =
        comparison.observed().visits().stream()
            .flatMap(
                visit ->
                    visit.requests().stream()
                        .filter(request -> request.beacon() || request.pixel())
                        .<Evidence>map(request -> new Evidence.SeenRequest(visit.id(), request)))
            .toList();
    return beacons.isEmpty()
        ? notVerifiable(claim, "no beacon was seen on the pages visited")
        : result(claim, CONSISTENT, "beacons were seen", beacons);
  }

  /** A claim to use others' services is borne out by a request to one that it names. */
  private static ClaimResult contacted(DeclaredClaim claim, Comparison comparison) {
    Set<String> named =
        comparison.knowledge().entities().namedIn(claim.quote().text()).stream()
            .map(Entity::name)
            .collect(Collectors.toUnmodifiableSet());
    List<Evidence> contacts =
        Contact.all(comparison).stream()
            .filter(c -> c.party().entity().map(Entity::name).filter(named::contains).isPresent())
            .flatMap(contact -> contact.evidence().stream())
            .toList();
    return contacts.isEmpty()
        ? notVerifiable(claim, "no request to a company that it names was seen")
        : result(claim, CONSISTENT, "a company that it names was contacted", contacts);
  }

  static ClaimResult result(
      DeclaredClaim claim,
      ClaimResult.Result result,
      String why,
      Collection<? extends Evidence> evidence) {
    return new ClaimResult(
        claim.kind(),
        claim.quote(),
        result,
        why,
        evidence.stream().limit(ENOUGH).<Evidence>map(e -> e).toList());
  }

  static ClaimResult notVerifiable(DeclaredClaim claim, String why) {
    return result(claim, NOT_VERIFIABLE, why, List.of());
  }
}
