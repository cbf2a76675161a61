package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Baseline;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import io.cookieaudit.scan.triage.Suppression;
import io.cookieaudit.scan.triage.Triage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
  private static final List<RuleResult> FINDINGS = Example.results();
  private static final List<RuleResult> NONE = List.of(new RuleResult.Passed("undeclared-cookie"));

  private static Report report(
      Observation observed, List<RuleResult> results, Optional<Severity> failOn) {
    return report(Optional.of(Example.DECLARED), observed, results, failOn, List.of());
  }

  private static Report report(
      Optional<DeclaredInventory> declared,
      Observation observed,
      List<RuleResult> results,
      Optional<Severity> failOn,
      List<Suppression> suppressions) {
    var frame =
        new Reports.Frame(
            Example.FRAME.tool(),
            List.of(),
            host -> Optional.empty(),
            Example.FRAME.policy(),
            failOn,
            "eu",
            Example.FRAME.pages());
    Triage triage =
        Triage.apply(Reports.findings(results), Optional.empty(), suppressions, Example.TODAY);
    return Reports.of(frame, declared, observed, results, List.of(), triage);
  }

  private static Verdict verdict(Observation observed, List<RuleResult> results) {
    return report(observed, results, Optional.of(Severity.MEDIUM)).verdict();
  }

  private static Verdict quiet(Observation observed) {
    return verdict(observed, NONE);
  }

  private static Observation varied(UnaryOperator<Visit> change, Gap... gaps) {
    return Example.withVisits(
        Example.observed().visits().stream().map(change).toList(), Arrays.asList(gaps));
  }

  private static UnaryOperator<Visit> outcomes(ConsentOutcome outcome) {
    return visit ->
        visit.state() == ConsentState.NO_CHOICE ? visit : Example.visitWith(visit, outcome);
  }

  private static UnaryOperator<Visit> status(String url, int status) {
    return visit ->
        Example.visitWithPages(
            visit,
            visit.pages().stream()
                .map(
                    page ->
                        page.url().equals(url)
                            ? new PageLoad(url, url, status, page.settled())
                            : page)
                .toList());
  }

  @Test
  void isCleanWhenEverythingWasSeenAndNothingFound() {
    assertThat(quiet(Example.observed())).isEqualTo(Verdict.CLEAN);
    assertThat(Verdict.CLEAN.exitCode()).isEqualTo(0);
  }

  @Test
  void hasFindingsAtOrAboveTheThreshold() {
    assertThat(verdict(Example.observed(), FINDINGS)).isEqualTo(Verdict.FINDINGS);
    assertThat(Verdict.FINDINGS.exitCode()).isEqualTo(1);
  }

  @Test
  void letsFindingsWinOverWhatWasNotSeen() {
    assertThat(verdict(Example.withGap(), FINDINGS)).isEqualTo(Verdict.FINDINGS);
  }

  @ParameterizedTest
  @CsvSource({"low, 6", "medium, 5", "high, 2", "info, 6"})
  void countsTheFindingsFromTheThreshold(String least, long counted) {
    Severity failOn = Severity.valueOf(least.toUpperCase(Locale.ROOT));
    assertThat(report(Example.observed(), FINDINGS, Optional.of(failOn)).atTheGate())
        .hasSize((int) counted);
  }

  @Test
  void neverFailsForSomethingDeclaredThatWasNotMet() {
    List<RuleResult> notSeen =
        FINDINGS.stream().filter(result -> result.rule().equals("declared-not-seen")).toList();
    assertThat(Reports.findings(notSeen)).hasSize(1);
    assertThat(report(Example.observed(), notSeen, Optional.of(Severity.INFO)).verdict())
        .isEqualTo(Verdict.CLEAN);
  }

  @Test
  void failsForNothingWhenToldNever() {
    assertThat(report(Example.observed(), FINDINGS, Optional.empty()).verdict())
        .isEqualTo(Verdict.CLEAN);
    assertThat(report(Example.withGap(), FINDINGS, Optional.empty()).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void doesNotCountKnownAndSuppressedFindings() {
    List<Finding> all = Reports.findings(FINDINGS);
    var madeWith = Reports.madeWith(Example.observed(), List.of());
    Triage known =
        Triage.apply(all, Optional.of(Baseline.of(madeWith, all)), List.of(), Example.TODAY);
    Report report =
        Reports.of(
            Example.FRAME,
            Optional.of(Example.DECLARED),
            Example.observed(),
            FINDINGS,
            List.of(),
            known);
    assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(report.findings()).hasSize(7).extracting(Judged::status).containsOnly(Status.KNOWN);
    assertThat(report.newOnly().findings()).isEmpty();
    var suppression = new Suppression("**", "under review", "web team", "2027-01-01");
    assertThat(
            report(
                    Optional.of(Example.DECLARED),
                    Example.observed(),
                    FINDINGS,
                    Optional.of(Severity.INFO),
                    List.of(suppression))
                .verdict())
        .isEqualTo(Verdict.CLEAN);
  }

  @Test
  void isIncompleteWhenAStateWasNotVisited() {
    Observation withoutReject =
        Example.withVisits(List.of(Example.observed().visits().getFirst()), List.of());
    assertThat(quiet(withoutReject)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(report(withoutReject, NONE, Optional.empty()).coverage().unseen())
        .anyMatch(why -> why.contains("rejected was asked for and not visited"));
    assertThat(Verdict.INCOMPLETE.exitCode()).isEqualTo(3);
  }

  @Test
  void isIncompleteWhenNothingWasVisited() {
    assertThat(quiet(Example.withVisits(List.of(), List.of()))).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void isIncompleteWhenAStateIsNotProven() {
    for (ConsentOutcome outcome :
        List.of(
            new ConsentOutcome.Unproven("heuristic", 1, "the banner stayed"),
            new ConsentOutcome.NotOffered("heuristic", "there is no way to refuse"),
            new ConsentOutcome.Failed("the page went away"))) {
      assertThat(quiet(varied(outcomes(outcome)))).isEqualTo(Verdict.INCOMPLETE);
    }
  }

  @Test
  void isIncompleteWhenNoBannerWasFoundOnASiteThatKeepsMoreThanTheEssential() {
    Observation noBanner = varied(outcomes(new ConsentOutcome.NoBanner()));
    assertThat(quiet(noBanner)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(report(noBanner, NONE, Optional.empty()).coverage().unseen())
        .anyMatch(why -> why.contains("ask for --states no-choice"));
  }

  @Test
  void takesNoBannerForAFactWhereThereIsNothingToChooseAbout() {
    assertThat(quiet(varied(Example::visitWithoutAnythingKept))).isEqualTo(Verdict.CLEAN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 403, 404, 429, 500, 503})
  void isIncompleteWhenAnAddressThatWasGivenDoesNotAnswerWell(int status) {
    assertThat(quiet(varied(status("https://shop.lindenhof.test/", status))))
        .isEqualTo(Verdict.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({"404, CLEAN", "410, CLEAN", "403, INCOMPLETE", "500, INCOMPLETE", "0, INCOMPLETE"})
  void takesADeadLinkOfTheSiteForAFact(int status, Verdict expected) {
    assertThat(quiet(varied(status("https://shop.lindenhof.test/basket", status))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAGE", "TIME", "COOKIES", "REQUESTS", "STORAGE", "CONSENT"})
  void isIncompleteWhenThereIsAGap(String facet) {
    Gap gap = new Gap("rejected", Facet.valueOf(facet), "a captcha stood in the way");
    assertThat(quiet(varied(visit -> visit, gap))).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void isIncompleteWithoutAPolicy() {
    Report report = report(Optional.empty(), Example.observed(), NONE, Optional.empty(), List.of());
    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void isNeverIncompleteWithoutAnObservation() {
    List<RuleResult> results =
        List.of(new RuleResult.NotChecked("undeclared-cookie", "nothing was observed"));
    Report report =
        Reports.ofPolicyAlone(
            Example.FRAME,
            Example.DECLARED,
            Example.observed().site(),
            Instant.EPOCH,
            results,
            List.of(),
            Triage.apply(List.of(), Optional.empty(), List.of(), Example.TODAY));
    assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(report.notChecked()).hasSize(1);
    // The others are tables of what was observed, and judge nothing.
    for (String format : List.of("text", "json", "html", "sarif", "junit", "markdown")) {
      assertThat(ReportersTest.written(format, report)).contains("undeclared-cookie");
    }
  }

  @Test
  void listsAFailedRuleThatCouldNotSeeEverythingAsNotCheckedInFull() {
    assertThat(report(Example.withGap(), FINDINGS, Optional.empty()).notChecked())
        .extracting(RuleResult.NotChecked::rule)
        .containsExactly("cookie-after-reject", "undeclared-third-party");
  }

  @Test
  void putsTheGravestFindingsFirst() {
    assertThat(report(Example.observed(), FINDINGS, Optional.empty()).findings())
        .extracting(judged -> judged.finding().severity())
        .containsExactly(
            Severity.HIGH,
            Severity.HIGH,
            Severity.MEDIUM,
            Severity.MEDIUM,
            Severity.MEDIUM,
            Severity.LOW,
            Severity.INFO);
  }
}
