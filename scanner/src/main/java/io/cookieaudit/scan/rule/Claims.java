package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a policy claims in prose to what was seen. Every claim gets an answer; each family of
 * claims has a class that gives it.
 */
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
      case IP_ANONYMISED, AGGREGATE_ONLY, ADDRESS_NOT_COMBINED, DATA_LOCATION ->
          AnalyticsClaims.judge(claim, comparison);
      case ESSENTIAL_ALWAYS_ON -> EssentialAlwaysOn.judge(claim, comparison);
      case ESSENTIAL_FIRST_PARTY -> EssentialFirstParty.judge(claim, comparison);
      case SESSION_COOKIES_ERASED -> SessionCookiesErased.judge(claim, comparison);
      case SESSION_COOKIES_ENCRYPTED, NO_ACCOUNT_DATA_IN_COOKIES, NO_PERSONAL_DATA_IN_COOKIES ->
          CookieContentClaims.judge(claim, comparison);
      case INVENTORY_LISTED, INVENTORY_MAY_VARY, INVENTORY_DELEGATED ->
          InventoryClaims.judge(claim, comparison);
      case BEACONS_USED, BEACONS_NEED_COOKIES -> BeaconClaims.judge(claim, comparison);
      case EMBEDS_USED, SOCIAL_COOKIES_USED, NO_INFLUENCE_ON_OTHERS ->
          EmbedClaims.judge(claim, comparison);
      case IMPLIED_CONSENT, CONSENT_SOUGHT, WITHDRAWAL_OFFERED, USABLE_WITHOUT_COOKIES ->
          ConsentClaims.judge(claim, comparison);
      case PREFERENCE_TOOL_OFFERED, OPT_OUT_OFFERED, OPT_OUT_IN_TABLE ->
          LinkClaims.judge(claim, comparison);
      case NOT_SOLD, NOT_SHARED, COLLECTED_ONLY_IF_GIVEN, VISIT_WITHOUT_PERSONAL_DATA ->
          CollectionClaims.judge(claim, comparison);
      case TRANSPORT_ENCRYPTED -> TransportEncrypted.judge(claim, comparison);
      case LAST_UPDATED_AT_TOP, LAST_UPDATED_SHOWN -> DateClaims.judge(claim, comparison);
      case INTEREST_BASED_ADVERTISING ->
          notVerifiable(claim, "how an advertisement was chosen cannot be seen in a browser");
      case BROWSER_SETTINGS_CONTROL ->
          notVerifiable(claim, "it speaks of the visitor's browser, not of the site");
      case FLASH_COOKIES ->
          notVerifiable(
              claim, "no browser of today runs Flash, so that there is nothing left to observe");
      case DO_NOT_TRACK_IGNORED, DO_NOT_TRACK_HONOURED -> SignalClaims.judge(claim, comparison);
    };
  }

  /** What kept a facet of any visit from being seen in full; empty where nothing did. */
  static Optional<String> gap(Comparison comparison, Facet facet) {
    return comparison.observed().gaps().stream()
        .filter(gap -> Needs.hides(gap.facet(), facet))
        .map(Gap::why)
        .findFirst();
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
        evidence.stream().distinct().limit(ENOUGH).<Evidence>map(e -> e).toList());
  }

  /** Consistent, unless a gap may have hidden what would speak against it. */
  static ClaimResult consistentUnlessHidden(
      DeclaredClaim claim,
      Comparison comparison,
      Facet facet,
      String why,
      Collection<? extends Evidence> evidence) {
    return gap(comparison, facet)
        .map(hidden -> result(claim, NOT_VERIFIABLE, notAll(why, hidden), evidence))
        .orElseGet(() -> result(claim, ClaimResult.Result.CONSISTENT, why, evidence));
  }

  private static String notAll(String why, String hidden) {
    return "%s, and not everything was seen: %s".formatted(why, hidden);
  }

  static ClaimResult notVerifiable(DeclaredClaim claim, String why) {
    return result(claim, NOT_VERIFIABLE, why, List.of());
  }
}
