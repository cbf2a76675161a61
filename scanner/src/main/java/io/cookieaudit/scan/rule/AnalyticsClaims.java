package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.TrackerHost;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims about what a measuring service gets: masked addresses, aggregate form, what is joined with
 * what, where it is kept. What happens on servers is not seen; what a page sends is.
 */
final class AnalyticsClaims {
  private static final String GOOGLE = "Google";

  private AnalyticsClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case IP_ANONYMISED -> ipAnonymised(claim, comparison);
      case AGGREGATE_ONLY -> aggregateOnly(claim, comparison);
      case ADDRESS_NOT_COMBINED -> addressNotCombined(claim, comparison);
      case DATA_LOCATION -> dataLocation(claim, comparison);
      default -> throw new IllegalArgumentException("not about analytics: " + claim.kind());
    };
  }

  /**
   * Universal Analytics masks an address only where the report asks for it by {@code aip=1}, and
   * each report has to ask.
   */
  private static ClaimResult ipAnonymised(DeclaredClaim claim, Comparison comparison) {
    if (speaksOfAnotherThanGoogle(claim, comparison)) {
      return Claims.notVerifiable(claim, "it speaks of a service whose reports do not show it");
    }
    List<AnalyticsHit> hits = AnalyticsHit.all(comparison.observed());
    List<AnalyticsHit> plain =
        hits.stream()
            .filter(hit -> hit.generation() == AnalyticsHit.Generation.UNIVERSAL)
            .filter(hit -> !hit.asksForMaskedAddress())
            .toList();
    if (!plain.isEmpty()) {
      return Claims.result(
          claim,
          CONTRADICTED,
          "%d of %d reports of Universal Analytics went without aip=1, which asks for it"
              .formatted(plain.size(), hits.size()),
          plain.stream().map(AnalyticsHit::evidence).toList());
    }
    if (hits.isEmpty()) {
      return Claims.notVerifiable(claim, "no report of Google Analytics was seen");
    }
    return hits.stream().allMatch(hit -> hit.direct(comparison))
        ? Claims.consistentUnlessHidden(
            claim,
            comparison,
            Facet.REQUESTS,
            "every report asked for it or was one of Google Analytics 4, which by its maker's"
                + " statement always masks addresses",
            hits.stream().map(AnalyticsHit::evidence).toList())
        : Claims.notVerifiable(
            claim, "reports went through a host that is not Google's, and what it adds is unseen");
  }

  private static boolean speaksOfAnotherThanGoogle(DeclaredClaim claim, Comparison comparison) {
    Set<Entity> named = comparison.knowledge().entities().namedIn(claim.quote().text());
    return !named.isEmpty() && named.stream().noneMatch(entity -> entity.name().equals(GOOGLE));
  }

  /** A number for the single browser in a report of statistics is not yet aggregate form. */
  private static ClaimResult aggregateOnly(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> hits =
        speaksOfAnotherThanGoogle(claim, comparison)
            ? List.of()
            : AnalyticsHit.all(comparison.observed()).stream()
                .filter(AnalyticsHit::namesTheBrowser)
                .map(AnalyticsHit::evidence)
                .toList();
    if (!hits.isEmpty()) {
      return Claims.result(
          claim,
          CONTRADICTED,
          "reports of Google Analytics carry a number for the single browser (cid), so that what"
              + " is collected is not yet in aggregate form",
          hits);
    }
    List<CarriedValue> numbers =
        CarriedValue.all(comparison).stream()
            .filter(value -> !value.typed() && value.leaves(comparison))
            .filter(value -> isMeasured(value, comparison))
            .filter(value -> concerns(claim, value, comparison))
            .toList();
    return numbers.isEmpty()
        ? Claims.notVerifiable(
            claim, "no report that names the browser was seen; the rest is on servers")
        : Claims.result(
            claim,
            CONTRADICTED,
            "a number that this browser alone has went from %s to %s, which measures visits"
                .formatted(
                    numbers.getFirst().flow().from(),
                    numbers.getFirst().receiver(comparison).name()),
            numbers.stream().map(CarriedValue::evidence).toList());
  }

  private static boolean isMeasured(CarriedValue value, Comparison comparison) {
    return comparison
        .knowledge()
        .trackers()
        .find(Hosts.of(value.request().url()))
        .map(TrackerHost::purpose)
        .filter(purpose -> purpose == Purpose.STATISTICAL)
        .isPresent();
  }

  /** A claim that names a service speaks of that one. */
  private static boolean concerns(DeclaredClaim claim, CarriedValue value, Comparison comparison) {
    Set<Entity> named = comparison.knowledge().entities().namedIn(claim.quote().text());
    return named.isEmpty()
        || value.receiver(comparison).entity().filter(named::contains).isPresent();
  }

  /** What a provider joins is on its servers; what a page tells its advertising side is seen. */
  private static ClaimResult addressNotCombined(DeclaredClaim claim, Comparison comparison) {
    Set<String> measuring =
        AnalyticsHit.all(comparison.observed()).stream()
            .filter(hit -> hit.direct(comparison))
            .map(hit -> hit.visit().id())
            .collect(Collectors.toUnmodifiableSet());
    List<Evidence> advertising =
        Contact.all(comparison).stream()
            .filter(contact -> measuring.contains(contact.visit().id()))
            .filter(contact -> entityName(contact).filter(GOOGLE::equals).isPresent())
            .filter(
                contact ->
                    contact.tracker().filter(t -> t.purpose() == Purpose.MARKETING).isPresent())
            .flatMap(contact -> contact.evidence().stream())
            .toList();
    return advertising.isEmpty()
        ? Claims.notVerifiable(claim, "what is joined with what happens on servers")
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "what is joined with what happens on servers; the same visits also told Google's"
                + " advertising hosts of the page, which is hard to bring together with it",
            advertising);
  }

  private static Optional<String> entityName(Contact contact) {
    return contact.party().entity().map(Entity::name);
  }

  /** That something is sent can be seen; in which country it is kept cannot. */
  private static ClaimResult dataLocation(DeclaredClaim claim, Comparison comparison) {
    Set<Entity> named = comparison.knowledge().entities().namedIn(claim.quote().text());
    List<Evidence> sent =
        Contact.all(comparison).stream()
            .filter(c -> c.party().entity().filter(named::contains).isPresent())
            .flatMap(contact -> contact.evidence().stream())
            .toList();
    return sent.isEmpty()
        ? Claims.notVerifiable(claim, "in which country data is kept cannot be seen in a browser")
        : Claims.result(
            claim,
            CONSISTENT,
            "something was sent to the company that it names; in which country it is kept cannot"
                + " be seen",
            sent);
  }
}
