package io.cookieaudit.scan.audit;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.report.Reports;
import io.cookieaudit.scan.rule.Claims;
import io.cookieaudit.scan.rule.Comparison;
import io.cookieaudit.scan.rule.Jurisdiction;
import io.cookieaudit.scan.rule.Rule;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Rules;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Baseline;
import io.cookieaudit.scan.triage.Levels;
import io.cookieaudit.scan.triage.Runs;
import io.cookieaudit.scan.triage.Suppression;
import io.cookieaudit.scan.triage.Triage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks the rules about a policy and an observation, and puts the report together. */
public final class Judge {
  private final Knowledge knowledge;
  private final Tool tool;
  private final Optional<Severity> failOn;
  private final Optional<Baseline> baseline;
  private final List<Suppression> suppressions;
  private final LocalDate today;
  private final Levels levels;
  private final Jurisdiction jurisdiction;

  /**
   * A judge for one report.
   *
   * @param tool that the report is to name
   * @param failOn the severity from which a new finding counts; empty for never
   * @param today the day on which suppressions must still hold
   */
  public Judge(
      Tool tool,
      Optional<Severity> failOn,
      Optional<Baseline> baseline,
      List<Suppression> suppressions,
      LocalDate today) {
    this(
        tool,
        failOn,
        baseline,
        suppressions,
        today,
        Knowledge.bundled(),
        Levels.USUAL,
        Jurisdiction.EU);
  }

  /**
   * A judge that knows more than what is packed with the program.
   *
   * @param knowledge what findings may rest on beside the observation
   * @param levels how much the findings of single rules matter
   * @param jurisdiction whose view is taken where the levels say nothing
   */
  public Judge(
      Tool tool,
      Optional<Severity> failOn,
      Optional<Baseline> baseline,
      List<Suppression> suppressions,
      LocalDate today,
      Knowledge knowledge,
      Levels levels,
      Jurisdiction jurisdiction) {
    this.knowledge = knowledge;
    this.levels = levels.in(jurisdiction);
    this.jurisdiction = jurisdiction;
    this.tool = tool;
    this.failOn = failOn;
    this.baseline = baseline;
    this.suppressions = suppressions;
    this.today = today;
  }

  /** What is known of trackers, with dates. */
  public List<KnowledgeList> lists() {
    return knowledge.lists();
  }

  /** Holds a site that was observed to a policy; without one, only what needs none is checked. */
  public Report judge(Optional<HeldPolicy> policy, Observation observed) {
    return judge(policy, List.of(observed));
  }

  /**
   * Holds a site that was observed several times over to a policy. The report is on the last time,
   * with what the others found; what not all of them found is not stable.
   *
   * @param runs at least one
   */
  public Report judge(Optional<HeldPolicy> policy, List<Observation> runs) {
    Optional<DeclaredInventory> declared = policy.map(HeldPolicy::declared);
    List<Comparison> comparisons =
        runs.stream().map(observed -> comparison(declared, observed)).toList();
    Runs merged = Runs.of(comparisons.stream().map(this::results).toList());
    return Reports.of(
        frame(policy),
        declared,
        runs.getLast(),
        merged.results(),
        Claims.judge(comparisons.getLast()),
        triage(merged));
  }

  private Comparison comparison(Optional<DeclaredInventory> declared, Observation observed) {
    return new Comparison(declared, observed, knowledge, jurisdiction);
  }

  private List<RuleResult> results(Comparison comparison) {
    return Rules.check(comparison).stream()
        .map(
            result ->
                levels.applied(result, Rules.byId(result.rule()).map(Rule::severity).orElseThrow()))
        .toList();
  }

  /** What a policy alone shows; what needs a browser is not checked. */
  public Report judgeAlone(HeldPolicy policy, Instant now) {
    DeclaredInventory declared = policy.declared();
    var site = new Site(List.of(), declared.scope());
    var comparison = Comparison.ofPolicyAlone(declared, knowledge);
    Runs results = Runs.of(List.of(results(comparison)));
    return Reports.ofPolicyAlone(
        frame(Optional.of(policy)),
        declared,
        site,
        now,
        results.results(),
        Claims.judge(comparison),
        triage(results));
  }

  private Triage triage(Runs runs) {
    return Triage.apply(
        Reports.findings(runs.results()), runs.unstable(), baseline, suppressions, today);
  }

  private Reports.Frame frame(Optional<HeldPolicy> policy) {
    return Reports.Frame.of(tool, knowledge, policy.map(HeldPolicy::used), failOn, jurisdiction);
  }
}
