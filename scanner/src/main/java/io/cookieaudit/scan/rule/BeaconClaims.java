package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims about beacons: that they are used, and that they do not work without cookies. */
final class BeaconClaims {
  /** Words that describe a beacon as a picture, which other kinds of report are not. */
  private static final Pattern PICTURES =
      Pattern.compile("(?iU)graphic|image|gifs?\\b|grafik|bilddatei|imágen|imagen");

  private BeaconClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case BEACONS_USED -> used(claim, comparison);
      case BEACONS_NEED_COOKIES -> needCookies(claim, comparison);
      default -> throw new IllegalArgumentException("not about beacons: " + claim.kind());
    };
  }

  private static ClaimResult used(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> pixels = requests(comparison, ObservedRequest::pixel);
    List<Evidence> others = requests(comparison, r -> r.beacon() && !r.pixel());
    boolean described = PICTURES.matcher(claim.quote().text()).find();
    if (pixels.isEmpty() && others.isEmpty()) {
      return Claims.notVerifiable(claim, "no beacon was seen on the pages visited");
    }
    if (described && pixels.isEmpty()) {
      return Claims.result(
          claim,
          NOT_VERIFIABLE,
          "it describes beacons as pictures; none was seen, but reports of other kinds were",
          others);
    }
    return Claims.result(
        claim,
        CONSISTENT,
        described && !others.isEmpty()
            ? "pictures that report were seen, and reports of other kinds, which it does not"
                + " describe"
            : "beacons were seen",
        Stream.concat(pixels.stream(), others.stream()).toList());
  }

  private static List<Evidence> requests(
      Comparison comparison, Predicate<ObservedRequest> concerned) {
    return comparison.observed().visits().stream()
        .flatMap(
            visit ->
                visit.requests().stream()
                    .filter(concerned)
                    .<Evidence>map(request -> new Evidence.SeenRequest(visit.id(), request)))
        .toList();
  }

  /**
   * A beacon that still carries a number for the browser after a proven refusal works without the
   * cookies that were refused.
   */
  private static ClaimResult needCookies(DeclaredClaim claim, Comparison comparison) {
    List<String> unseen =
        Needs.unseen(new Need.Seen(ConsentState.REJECTED, Facet.REQUESTS), comparison);
    List<Evidence> numbered = numberedAfterRefusal(comparison);
    if (!numbered.isEmpty()) {
      return Claims.result(
          claim,
          CONTRADICTED,
          "after a proven refusal beacons still carried a number for the single browser",
          numbered);
    }
    if (!unseen.isEmpty()) {
      return Claims.notVerifiable(claim, String.join("; ", unseen));
    }
    Set<Party> accepted =
        tracking(comparison, visit -> visit.state() == ConsentState.ACCEPTED, _ -> true).stream()
            .map(Contact::party)
            .collect(Collectors.toUnmodifiableSet());
    List<Contact> refused =
        tracking(
            comparison, visit -> visit.state() == ConsentState.REJECTED, BeaconClaims::afterChoice);
    if (accepted.isEmpty()) {
      return Claims.notVerifiable(claim, "no beacon of a known tracker was seen after acceptance");
    }
    return refused.isEmpty()
        ? Claims.consistentUnlessHidden(
            claim,
            comparison,
            Facet.REQUESTS,
            "the beacons that were seen after acceptance were not sent after a refusal",
            tracking(comparison, visit -> visit.state() == ConsentState.ACCEPTED, _ -> true)
                .stream()
                .flatMap(contact -> contact.evidence().stream())
                .toList())
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "beacons were sent after a refusal; whether they tell this browser from others was not"
                + " seen",
            refused.stream().flatMap(contact -> contact.evidence().stream()).toList());
  }

  private static List<Evidence> numberedAfterRefusal(Comparison comparison) {
    Stream<Evidence> reports =
        AnalyticsHit.all(comparison.observed()).stream()
            .filter(hit -> refusedAndProven(hit.visit()) && afterChoice(hit.request()))
            .filter(AnalyticsHit::namesTheBrowser)
            .map(AnalyticsHit::evidence);
    Stream<Evidence> carried =
        CarriedValue.all(comparison).stream()
            .filter(value -> refusedAndProven(value.visit()) && afterChoice(value.request()))
            .filter(value -> !value.typed() && value.leaves(comparison))
            .filter(value -> value.request().beacon() || value.request().pixel())
            .map(CarriedValue::evidence);
    return Stream.concat(reports, carried).toList();
  }

  private static List<Contact> tracking(
      Comparison comparison, Predicate<Visit> visits, Predicate<ObservedRequest> requests) {
    return Contact.all(comparison).stream()
        .filter(contact -> visits.test(contact.visit()) && contact.visit().proven())
        .filter(contact -> requests.test(contact.request()))
        .filter(contact -> contact.tracks() && contact.request().beacon())
        .toList();
  }

  private static boolean refusedAndProven(Visit visit) {
    return visit.state() == ConsentState.REJECTED && visit.proven();
  }

  private static boolean afterChoice(ObservedRequest request) {
    return request.phase() == Phase.AFTER_CHOICE || request.phase() == Phase.REVISIT;
  }
}
