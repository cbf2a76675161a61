package io.cookieaudit.scan.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static RuleResult found(String... subjects) {
    return new RuleResult.Failed(
        "some-rule",
        Stream.of(subjects)
            .map(
                subject ->
                    new Finding(
                        "some-rule",
                        Severity.HIGH,
                        Confidence.CERTAIN,
                        subject,
                        "message",
                        new Finding.Advice("", ""),
                        List.of(new Evidence.NotSeen("it", "everywhere"))))
            .toList(),
        List.of());
  }

  private static final RuleResult PASSED = new RuleResult.Passed("some-rule");
  private static final RuleResult NOT = new RuleResult.NotChecked("some-rule", "a gap");

  private static Runs of(RuleResult... runs) {
    return Runs.of(Stream.of(runs).map(List::of).toList());
  }

  @Test
  void whatEveryRunFoundIsStable() {
    Runs runs = of(found("a", "b"), found("b", "a"));

    assertThat(runs.unstable()).isEmpty();
    assertThat(runs.results()).hasSize(1).first().isEqualTo(found("b", "a"));
  }

  @Test
  void whatOneRunDidNotFindIsNot() {
    Runs runs = of(found("a", "b"), found("a"), PASSED);

    assertThat(runs.unstable()).containsExactlyInAnyOrder("some-rule:a", "some-rule:b");
    assertThat(((RuleResult.Failed) runs.results().getFirst()).findings())
        .extracting(Finding::subject)
        .containsExactly("a", "b");
  }

  /** Else a run that reached nothing would let every finding pass the gate. */
  @Test
  void aRunThatCouldNotLookSaysNothingAgainstAFinding() {
    assertThat(of(NOT, found("a")).unstable()).isEmpty();
    assertThat(of(found("a"), NOT).unstable()).isEmpty();
    assertThat(of(NOT, found("a"), PASSED).unstable()).containsExactly("some-rule:a");
  }

  /** What no run was asked to see keeps none from speaking. */
  @Test
  void aRunThatSawAsMuchSpeaksAgainstAFinding() {
    var partly =
        new RuleResult.Failed(
            "some-rule", ((RuleResult.Failed) found("a")).findings(), List.of("a gap"));

    assertThat(of(partly, NOT).unstable()).containsExactly("some-rule:a");
  }

  @Test
  void whatOneRunCouldNotCheckIsNotPassed() {
    assertThat(of(NOT, PASSED).results()).containsExactly(NOT);
    assertThat(of(PASSED, PASSED).results()).containsExactly(PASSED);
    assertThat(((RuleResult.Failed) of(NOT, found("a")).results().getFirst()).unseen())
        .containsExactly("a gap");
  }
}
