package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something of one purpose that is kept, read or sent after the visitor agreed to another one only,
 * by the banner's own switches, which is proven to be recorded.
 */
final class CategoryChoiceIgnored implements Rule {
  @Override
  public String title() {
    return "Choice of single purposes not kept to";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Sought.SINGLE_PURPOSES);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.observed().visits().stream()
        .filter(visit -> concerns(visit) && visit.proven())
        .flatMap(
            visit ->
                Stream.of(
                        cookies(visit, comparison),
                        storage(visit, comparison),
                        beacons(visit, comparison))
                    .flatMap(findings -> findings))
        .toList();
  }

  /** Whether single purposes were to be agreed to. */
  static boolean concerns(Visit visit) {
    return !visit.granted().isEmpty() && !visit.plain();
  }

  private Stream<Finding> cookies(Visit visit, Comparison comparison) {
    return CookieUse.in(visit, moment(visit), comparison)
        .flatMap(use -> cookie(visit, use, comparison).stream());
  }

  private Optional<Finding> cookie(Visit visit, CookieUse use, Comparison comparison) {
    ObservedCookie cookie = use.cookie();
    Classification purpose = comparison.purposeOf(cookie);
    if (!refused(purpose, visit)) {
      return Optional.empty();
    }
    return use.severity(purpose)
        .map(
            severity ->
                new Finding(
                    id(),
                    severity,
                    ConsentWording.confidence(purpose),
                    comparison.subjectOf(cookie),
                    "Cookie %s of %s is %s: %s."
                        .formatted(
                            cookie.name(),
                            cookie.domain(),
                            use.how(),
                            ConsentWording.because(purpose)),
                    new Finding.Advice(
                        "",
                        "Put %s under the switch for %s cookies."
                            .formatted(Wording.setter(cookie), Wording.purpose(purpose.purpose()))),
                    use.evidenceWith(purpose)));
  }

  private Stream<Finding> storage(Visit visit, Comparison comparison) {
    return StoredSighting.all(comparison)
        .filter(stored -> stored.visit().id().equals(visit.id()))
        .filter(stored -> When.afterChoice(stored.item().phase()))
        .filter(stored -> refused(stored.purpose(), visit))
        .map(
            stored ->
                new Finding(
                    id(),
                    stored.purpose().purpose() == Purpose.PERSONALISATION
                        ? Severity.LOW
                        : severity(),
                    ConsentWording.confidence(stored.purpose()),
                    stored.subject(),
                    "The %s is written after %s by %s: %s."
                        .formatted(
                            stored.what(),
                            moment(visit),
                            stored.setter(),
                            ConsentWording.because(stored.purpose())),
                    new Finding.Advice(
                        "",
                        "Put %s under the switch for %s cookies."
                            .formatted(
                                stored.setter(), Wording.purpose(stored.purpose().purpose()))),
                    stored.evidence()));
  }

  /** Only to companies whose purpose is known: which switch they belong under is the question. */
  private Stream<Finding> beacons(Visit visit, Comparison comparison) {
    return TrackerReport.all(comparison).stream()
        .filter(report -> report.contact().visit().id().equals(visit.id()))
        .filter(report -> When.afterChoice(report.contact().request().phase()))
        .filter(
            report ->
                report
                    .contact()
                    .tracker()
                    .filter(tracker -> refusable(tracker.purpose()))
                    .filter(tracker -> !visit.granted().contains(tracker.purpose()))
                    .isPresent())
        .map(
            report ->
                new Finding(
                    id(),
                    report.severity(Severity.MEDIUM),
                    report.confidence(),
                    report.subject(),
                    "A page reports to %s after %s: %s."
                        .formatted(report.party(), moment(visit), report.told()),
                    new Finding.Advice(
                        "", "Put %s under the switch it belongs to.".formatted(report.sender())),
                    report.evidence()));
  }

  private static boolean refused(Classification purpose, Visit visit) {
    return refusable(purpose.purpose())
        && !visit.granted().contains(purpose.purpose())
        && (purpose.certain() || purpose.byPolicy());
  }

  private static boolean refusable(Purpose purpose) {
    return purpose != Purpose.ESSENTIAL && purpose != Purpose.UNSTATED;
  }

  /** {@code the visitor had agreed to statistical cookies only}. */
  private static String moment(Visit visit) {
    return "the visitor had agreed to %s cookies only"
        .formatted(
            visit.granted().stream()
                .sorted()
                .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and ")));
  }
}
