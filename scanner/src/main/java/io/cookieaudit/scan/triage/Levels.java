package io.cookieaudit.scan.triage;

import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Jurisdiction;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much the findings of single rules matter here. An ordinary finding of a rule gets its level,
 * and one that is less severe never gets more than it.
 *
 * @param byRule the level of a rule, by its id; empty where it is turned off
 */
public record Levels(Map<String, Optional<Severity>> byRule) {
  /** Each rule as it is. */
  public static final Levels USUAL = new Levels(Map.of());

  public Levels {
    byRule = Map.copyOf(byRule);
  }

  /** Those of a legal order, where nothing else is said of a rule here. */
  public Levels in(Jurisdiction jurisdiction) {
    var all = new HashMap<String, Optional<Severity>>();
    jurisdiction.levels().forEach((rule, level) -> all.put(rule, Optional.of(level)));
    all.putAll(byRule);
    return new Levels(all);
  }

  /**
   * The same answers at these levels. One that is turned off is not checked, which is not passed.
   *
   * @param ordinary the severity of a rule's ordinary finding
   */
  public RuleResult applied(RuleResult result, Severity ordinary) {
    Optional<Severity> level = byRule.get(result.rule());
    if (level == null) {
      return result;
    }
    if (level.isEmpty()) {
      return new RuleResult.NotChecked(result.rule(), "it is turned off for this site");
    }
    return result instanceof RuleResult.Failed failed
        ? new RuleResult.Failed(
            failed.rule(),
            failed.findings().stream().map(f -> at(f, level.get(), ordinary)).toList(),
            failed.unseen())
        : result;
  }

  private static Finding at(Finding finding, Severity level, Severity ordinary) {
    Severity severity =
        finding.severity() == ordinary || finding.severity().compareTo(level) > 0
            ? level
            : finding.severity();
    return new Finding(
        finding.rule(),
        severity,
        finding.confidence(),
        finding.subject(),
        finding.message(),
        finding.advice(),
        finding.evidence());
  }
}
