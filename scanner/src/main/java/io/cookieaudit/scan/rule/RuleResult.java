package io.cookieaudit.scan.rule;

import java.util.List;

/** The answer to a rule. "Not checked" is never "passed". */
public sealed interface RuleResult {
  String rule();

  record Passed(String rule) implements RuleResult {}

  /**
   * There are findings.
   *
   * @param unseen what else the rule should have seen and could not; empty where it saw everything
   */
  record Failed(String rule, List<Finding> findings, List<String> unseen) implements RuleResult {
    public Failed {
      findings = List.copyOf(findings);
      unseen = List.copyOf(unseen);
    }
  }

  record NotChecked(String rule, String why) implements RuleResult {}
}
