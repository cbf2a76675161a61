package io.cookieaudit.scan.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Jurisdiction;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private static final RuleResult FOUND =
      new RuleResult.Failed(
          "some-rule",
          List.of(finding("a", Severity.MEDIUM), finding("b", Severity.LOW)),
          List.of());

  private static Finding finding(String subject, Severity severity) {
    return new Finding(
        "some-rule",
        severity,
        Confidence.CERTAIN,
        subject,
        "message",
        new Finding.Advice("", ""),
        List.of(new Evidence.NotSeen("it", "everywhere")));
  }

  private static List<Severity> at(Severity level) {
    var levels = new Levels(Map.of("some-rule", Optional.of(level)));
    return ((RuleResult.Failed) levels.applied(FOUND, Severity.MEDIUM))
        .findings().stream().map(Finding::severity).toList();
  }

  @Test
  void anOrdinaryFindingGetsTheLevelAndALesserOneNeverMore() {
    assertThat(at(Severity.HIGH)).containsExactly(Severity.HIGH, Severity.LOW);
    assertThat(at(Severity.LOW)).containsExactly(Severity.LOW, Severity.LOW);
    assertThat(at(Severity.INFO)).containsExactly(Severity.INFO, Severity.INFO);
  }

  @Test
  void whatIsTurnedOffIsNotPassed() {
    var off = new Levels(Map.of("some-rule", Optional.empty()));

    assertThat(off.applied(FOUND, Severity.MEDIUM)).isInstanceOf(RuleResult.NotChecked.class);
    assertThat(off.applied(new RuleResult.Passed("some-rule"), Severity.MEDIUM))
        .isInstanceOf(RuleResult.NotChecked.class);
  }

  @Test
  void whatIsSaidHereCountsBeforeTheLegalOrder() {
    Jurisdiction california = Jurisdiction.of("us-ca").orElseThrow();

    assertThat(Levels.USUAL.in(california).byRule())
        .containsEntry("cookie-before-consent", Optional.of(Severity.INFO))
        .containsEntry("gpc-ignored", Optional.of(Severity.MEDIUM));
    assertThat(
            new Levels(Map.of("gpc-ignored", Optional.of(Severity.HIGH))).in(california).byRule())
        .containsEntry("gpc-ignored", Optional.of(Severity.HIGH));
  }

  @Test
  void otherRulesStayAsTheyAre() {
    assertThat(Levels.USUAL.applied(FOUND, Severity.MEDIUM)).isSameAs(FOUND);
  }
}
