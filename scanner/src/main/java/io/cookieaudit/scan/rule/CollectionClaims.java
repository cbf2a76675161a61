package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Phase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Claims about what is collected and who gets it. That something reached somebody is a fact; that
 * this is a sale, or personal data, is a question of law, so that most of these claims stay open
 * and the facts are shown.
 */
final class CollectionClaims {
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?iU)\\b(?:except|unless|without|other than|outside|only|although|save|ohne|außer|es sei denn|sofern|sauf|sans|excepté|à moins|salvo|excepto|sin|unrelated)\\b");

  /** Words by which a claim speaks of how pages are used, not of what is typed into them. */
  private static final Pattern USE_OF_PAGES =
      Pattern.compile(
          "(?iU)pages? (?:that )?(?:you |users? )?(?:have )?(?:visit|view)|links?[^.;]{0,30}click|click ?stream|brows(?:ing|er)|navigation|usage data|besuchte\\w* seiten|nutzungsdaten|pages (?:consultées|visitées)|páginas (?:visitadas|consultadas)");

  private CollectionClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case COLLECTED_ONLY_IF_GIVEN -> onlyIfGiven(claim, comparison);
      case VISIT_WITHOUT_PERSONAL_DATA -> withoutPersonalData(claim, comparison);
      case NOT_SHARED -> notShared(claim, comparison);
      case NOT_SOLD -> notSold(claim, comparison);
      default -> throw new IllegalArgumentException("not about collecting: " + claim.kind());
    };
  }

  /** A report of the page to somebody who measures visits, before the visitor did anything. */
  private static ClaimResult onlyIfGiven(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> reports =
        Contact.all(comparison).stream()
            .filter(contact -> contact.request().phase() == Phase.BEFORE_CHOICE)
            .filter(contact -> contact.tracks() && contact.request().beacon())
            .flatMap(contact -> contact.evidence().stream())
            .toList();
    if (reports.isEmpty()) {
      return Claims.notVerifiable(
          claim, "no report to a known tracker was seen before a choice; the rest is on servers");
    }
    return speaksOfPages(claim)
        ? Claims.result(
            claim,
            CONTRADICTED,
            "pages reported the visit before the visitor had given or chosen anything",
            reports)
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "pages reported the visit before the visitor had given or chosen anything; whether the"
                + " claim speaks of such information does not stand in the sentence",
            reports);
  }

  /** The sentence itself, or the one before it to which "this information" points back. */
  private static boolean speaksOfPages(DeclaredClaim claim) {
    return Stream.concat(
            Stream.of(claim.quote().text()), claim.references().stream().map(Reference::text))
        .anyMatch(text -> USE_OF_PAGES.matcher(text).find());
  }

  /** A number for the browser may be personal data (GDPR Art. 4(1) and recital 30). */
  private static ClaimResult withoutPersonalData(DeclaredClaim claim, Comparison comparison) {
    Stream<Evidence> carried =
        CarriedValue.all(comparison).stream()
            .filter(value -> value.request().phase() == Phase.BEFORE_CHOICE && !value.typed())
            .map(CarriedValue::evidence);
    Stream<Evidence> kept =
        comparison.firstOfEach(s -> s.beforeChoice() && follows(s.cookie(), comparison)).stream()
            .map(Sighting::evidence);
    List<Evidence> numbers = Stream.concat(carried, kept).toList();
    return numbers.isEmpty()
        ? Claims.notVerifiable(claim, "what counts as personal data cannot be seen in a browser")
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "the visit alone left what tells this browser from others; whether that is personal"
                + " data is a question of law",
            numbers);
  }

  private static boolean follows(ObservedCookie cookie, Comparison comparison) {
    Classification purpose = comparison.purposeOf(cookie);
    boolean follows =
        purpose.purpose() == Purpose.MARKETING || purpose.purpose() == Purpose.STATISTICAL;
    return follows
        && purpose.certain()
        && cookie.lifetime().asLifetime() instanceof Lifetime.Persistent;
  }

  /** What was typed and went to an advertising company was shared, unless exceptions are made. */
  private static ClaimResult notShared(DeclaredClaim claim, Comparison comparison) {
    List<CarriedValue> typed =
        CarriedValue.all(comparison).stream()
            .filter(value -> value.typed() && value.leaves(comparison))
            .toList();
    if (!typed.isEmpty() && !EXCEPTION.matcher(claim.quote().text()).find()) {
      return Claims.result(
          claim,
          CONTRADICTED,
          "what was typed into a field reached %s"
              .formatted(typed.getFirst().receiver(comparison).name()),
          typed.stream().map(CarriedValue::evidence).toList());
    }
    return told(
        claim,
        comparison,
        Stream.concat(
                typed.stream().map(CarriedValue::evidence), toAdvertising(comparison).stream())
            .toList(),
        "whether this is the sharing that it speaks of is a question of law");
  }

  private static ClaimResult notSold(DeclaredClaim claim, Comparison comparison) {
    return told(
        claim,
        comparison,
        toAdvertising(comparison),
        "whether this is a sale is a question of law");
  }

  private static ClaimResult told(
      DeclaredClaim claim, Comparison comparison, List<Evidence> told, String question) {
    return told.isEmpty()
        ? Claims.notVerifiable(claim, "what happens to data later cannot be seen")
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "others learned of the visit (%s); %s".formatted(first(comparison), question),
            told);
  }

  private static String first(Comparison comparison) {
    return Stream.concat(
            CarriedValue.all(comparison).stream()
                .filter(value -> value.leaves(comparison))
                .map(value -> value.receiver(comparison)),
            advertising(comparison).map(Contact::party))
        .findFirst()
        .map(Party::name)
        .orElse("see the evidence");
  }

  private static List<Evidence> toAdvertising(Comparison comparison) {
    return advertising(comparison).flatMap(contact -> contact.evidence().stream()).toList();
  }

  /** Reports to advertising companies with which something went that tells visitors apart. */
  private static Stream<Contact> advertising(Comparison comparison) {
    return Contact.all(comparison).stream()
        .filter(
            contact -> contact.tracker().filter(t -> t.purpose() == Purpose.MARKETING).isPresent())
        .filter(Contact::reports);
  }
}
