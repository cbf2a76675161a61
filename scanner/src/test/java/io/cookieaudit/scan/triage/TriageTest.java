package io.cookieaudit.scan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Finding GA = finding("cookie/_ga@shop.test");
  private static final Finding FBP = finding("cookie/_fbp@shop.test");

  private static Finding finding(String subject) {
    return new Finding(
        "undeclared-cookie",
        Severity.MEDIUM,
        Confidence.CERTAIN,
        subject,
        "seen and not declared",
        new Finding.Advice("", ""),
        List.of(new Evidence.SeenVisit("no-choice", "seen")));
  }

  private static Suppression suppression(String glob, String until) {
    return new Suppression(glob, "under review", "web team", until);
  }

  private static Triage apply(List<Suppression> suppressions, Finding... findings) {
    return Triage.apply(List.of(findings), Optional.empty(), suppressions, TODAY);
  }

  private static Optional<Baseline> baseline(Finding... findings) {
    return Optional.of(
        Baseline.of(new Baseline.MadeWith(List.of(), 5, List.of()), List.of(findings)));
  }

  @Test
  void callsAFindingNewThatNobodyHasSpokenOf() {
    assertThat(apply(List.of(), GA).findings())
        .containsExactly(new Judged(GA, Status.NEW, true, Optional.empty()));
  }

  @Test
  void callsAFindingKnownThatIsInTheBaseline() {
    Triage triage = Triage.apply(List.of(GA, FBP), baseline(GA), List.of(), TODAY);
    assertThat(triage.findings())
        .extracting(Judged::status)
        .containsExactly(Status.KNOWN, Status.NEW);
  }

  @Test
  void keepsASuppressedFindingWithItsSuppression() {
    Suppression suppression = suppression("undeclared-cookie:cookie/_ga@*", "2027-06-30");
    assertThat(apply(List.of(suppression), GA).findings())
        .containsExactly(new Judged(GA, Status.SUPPRESSED, true, Optional.of(suppression)));
  }

  @Test
  void prefersADecisionToTheBaseline() {
    Suppression suppression = suppression("**", "2027-06-30");
    Triage triage = Triage.apply(List.of(GA), baseline(GA), List.of(suppression), TODAY);
    assertThat(triage.findings()).extracting(Judged::status).containsExactly(Status.SUPPRESSED);
  }

  @Test
  void holdsASuppressionOnItsLastDayAndNotOnTheNext() {
    assertThat(apply(List.of(suppression("**", "2026-11-22")), GA).findings())
        .extracting(Judged::status)
        .containsExactly(Status.SUPPRESSED);
    Suppression past = suppression("**", "2026-11-21");
    Triage triage = apply(List.of(past), GA);
    assertThat(triage.findings()).extracting(Judged::status).containsExactly(Status.NEW);
    assertThat(triage.expired()).containsExactly(past);
  }

  @Test
  void countsADateThatCannotBeReadAsPast() {
    Suppression never = suppression("**", "when it suits");
    Triage triage = apply(List.of(never, suppression("x", "2027-02-30")), GA);
    assertThat(triage.findings()).extracting(Judged::status).containsExactly(Status.NEW);
    assertThat(triage.expired()).hasSize(2).contains(never);
    assertThat(triage.unused()).isEmpty();
  }

  @Test
  void listsSuppressionsThatNameNothing() {
    Suppression unused = suppression("undeclared-cookie:cookie/old@*", "2027-06-30");
    assertThat(apply(List.of(unused), GA).unused()).containsExactly(unused);
  }

  @Test
  void callsNeitherOfTwoOverlappingSuppressionsUnused() {
    List<Suppression> both =
        List.of(suppression("**", "2027-06-30"), suppression("*:cookie/_ga@*", "2027-06-30"));
    assertThat(apply(both, GA).unused()).isEmpty();
  }

  @Test
  void listsSuppressionsInUseThatEndWithinTwoWeeks() {
    Suppression soon = suppression("*:cookie/_ga@*", "2026-12-05");
    Suppression later = suppression("*:cookie/_fbp@*", "2026-12-06");
    assertThat(apply(List.of(soon, later), GA, FBP).expiringSoon()).containsExactly(soon);
  }

  @Test
  void saysWhatOfTheBaselineWasNotSeenAgain() {
    assertThat(Triage.apply(List.of(GA), baseline(GA, FBP), List.of(), TODAY).notSeenAgain())
        .containsExactly(FBP.fingerprint());
  }

  @Test
  void refusesASuppressionWithoutAReason() {
    assertThatThrownBy(() -> new Suppression("**", " ", "web team", "2027-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
  }
}
