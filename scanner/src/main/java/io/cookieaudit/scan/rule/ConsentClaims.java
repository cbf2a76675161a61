package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Claims about consent: what counts as one, what waits for one, how one is taken back. */
final class ConsentClaims {
  /** Words that make a promise depend on what the law wants. */
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?iU)\\b(?:where|if|when|as|unless|to the extent)\\b[^.;]{0,40}\\b(?:requir|necessary|applicable|law)|\\b(?:soweit|sofern|falls)\\b[^.;]{0,40}\\b(?:erforderlich|nötig|gesetz)|\\b(?:lorsque|si)\\b[^.;]{0,40}\\b(?:loi|requis|exig)|\\b(?:cuando|si)\\b[^.;]{0,40}\\b(?:ley|exig|necesario)");

  private static final Pattern MARKETING =
      Pattern.compile("(?iU)advertis|marketing|targeting|werb|publicit|publicid|anuncio");

  private static final Pattern STATISTICAL =
      Pattern.compile("(?iU)analy|statisti|measur|performance|messung|mesure|audience|estadístic");

  /** Words that point back to cookies which the sentence does not name. */
  private static final Pattern THESE =
      Pattern.compile(
          "(?iU)\\b(?:these|those|such|they|both|dieser?|diesen?|solchen?|beide|ces|estas?|tales)\\b");

  private static final Pattern BROWSER = Pattern.compile("(?iU)browser|navigateur|navegador");

  private ConsentClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case IMPLIED_CONSENT -> implied(claim, comparison);
      case CONSENT_SOUGHT -> sought(claim, comparison);
      case WITHDRAWAL_OFFERED -> withdrawal(claim, comparison);
      case USABLE_WITHOUT_COOKIES -> usable(claim, comparison);
      default -> throw new IllegalArgumentException("not about consent: " + claim.kind());
    };
  }

  /** A site that stores before a choice acts as such a sentence says; the law is another matter. */
  private static ClaimResult implied(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> before =
        known(comparison, EnumSet.of(Purpose.MARKETING, Purpose.STATISTICAL)).stream()
            .map(Sighting::evidence)
            .toList();
    return before.isEmpty()
        ? Claims.notVerifiable(
            claim,
            "what counts as consent is a question of law; cookie-before-consent says what is"
                + " stored before a choice")
        : Claims.result(
            claim,
            CONSISTENT,
            "the site stores what is not essential before any choice, as this says; whether going"
                + " on counts as consent is a question of law",
            before);
  }

  /** Statistics and advertising that are stored before a choice did not wait for consent. */
  private static ClaimResult sought(DeclaredClaim claim, Comparison comparison) {
    List<Sighting> before = known(comparison, meant(claim.quote().text()));
    List<Evidence> evidence = before.stream().map(Sighting::evidence).toList();
    if (!before.isEmpty()) {
      return isOpen(claim.quote().text())
          ? Claims.result(
              claim,
              NOT_VERIFIABLE,
              "cookies were stored before any choice, and the sentence alone does not say whether"
                  + " it speaks of them",
              evidence)
          : Claims.result(
              claim,
              CONTRADICTED,
              "%s stored before any choice"
                  .formatted(
                      Wording.count(before.size(), "cookie")
                          + " for statistics or advertising "
                          + (before.size() == 1 ? "was" : "were")),
              evidence);
    }
    List<String> unseen =
        Needs.unseen(new Need.Seen(ConsentState.NO_CHOICE, Facet.COOKIES), comparison);
    if (!unseen.isEmpty()) {
      return Claims.notVerifiable(claim, String.join("; ", unseen));
    }
    List<Evidence> doubtful =
        comparison.firstOfEach(Sighting::beforeChoice).stream()
            .filter(s -> comparison.purposeOf(s.cookie()).purpose() != Purpose.ESSENTIAL)
            .map(Sighting::evidence)
            .toList();
    return doubtful.isEmpty()
        ? Claims.result(
            claim,
            CONSISTENT,
            "nothing but essential cookies was stored before a choice on the pages visited",
            List.of())
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "cookies were stored before any choice of which it is not certain what they are for",
            doubtful);
  }

  /** Whether a sentence makes a condition of its own, or speaks of cookies named before it. */
  private static boolean isOpen(String sentence) {
    return CONDITIONAL.matcher(sentence).find()
        || (THESE.matcher(sentence).find() && named(sentence).isEmpty());
  }

  /** What is for certain for one of these purposes and was stored before a choice. */
  private static List<Sighting> known(Comparison comparison, Set<Purpose> purposes) {
    return comparison.firstOfEach(
        s -> {
          Classification purpose = comparison.purposeOf(s.cookie());
          return s.beforeChoice() && purpose.certain() && purposes.contains(purpose.purpose());
        });
  }

  /** The purposes a sentence speaks of; where it names none, whatever is not essential. */
  private static Set<Purpose> meant(String sentence) {
    Set<Purpose> named = named(sentence);
    return named.isEmpty() ? EnumSet.of(Purpose.MARKETING, Purpose.STATISTICAL) : named;
  }

  private static Set<Purpose> named(String sentence) {
    Set<Purpose> named = EnumSet.noneOf(Purpose.class);
    if (MARKETING.matcher(sentence).find()) {
      named.add(Purpose.MARKETING);
    }
    if (STATISTICAL.matcher(sentence).find()) {
      named.add(Purpose.STATISTICAL);
    }
    return named;
  }

  private static ClaimResult withdrawal(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> withdrawn =
        comparison
            .observed()
            .visits(ConsentState.WITHDRAWN)
            .filter(Visit::proven)
            .map(ConsentClaims::choice)
            .toList();
    return withdrawn.isEmpty()
        ? Claims.notVerifiable(claim, "no visit withdrew consent in a way that could be proven")
        : Claims.result(
            claim, CONSISTENT, "consent was withdrawn, and the site recorded it", withdrawn);
  }

  /** A visit that made its choice, as evidence. */
  static Evidence choice(Visit visit) {
    String how =
        visit.outcome() instanceof ConsentOutcome.Applied applied
            ? "%s in %s".formatted(visit.state().id(), Wording.count(applied.clicks(), "click"))
            : visit.state().id();
    return new Evidence.SeenVisit(visit.id(), how);
  }

  private static ClaimResult usable(DeclaredClaim claim, Comparison comparison) {
    if (BROWSER.matcher(claim.quote().text()).find()) {
      return Claims.notVerifiable(claim, "no visit was made with cookies blocked in the browser");
    }
    List<String> unseen =
        Needs.unseen(new Need.Seen(ConsentState.REJECTED, Facet.PAGE), comparison);
    if (!unseen.isEmpty()) {
      return Claims.notVerifiable(claim, String.join("; ", unseen));
    }
    List<Visit> refused =
        comparison.observed().visits(ConsentState.REJECTED).filter(Visit::proven).toList();
    boolean shown =
        refused.stream()
            .flatMap(visit -> visit.pages().stream())
            .allMatch(page -> page.status() >= 200 && page.status() < 400);
    return shown
        ? Claims.result(
            claim,
            CONSISTENT,
            "after a proven refusal every page that was opened was shown",
            refused.stream().map(ConsentClaims::choice).toList())
        : Claims.notVerifiable(
            claim, "pages failed after a refusal; that this is its consequence was not shown");
  }
}
