package io.cookieaudit.scan.triage;

import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers of several runs of one scan as one: what any run found is found, and what not every
 * run found that could look for it is not stable.
 *
 * @param results one for each rule, in the order of the last run
 * @param unstable the fingerprints of findings that a run did not make although it saw all that it
 *     takes
 */
public record Runs(List<RuleResult> results, Set<String> unstable) {
  public Runs {
    results = List.copyOf(results);
    unstable = Set.copyOf(unstable);
  }

  /**
   * Puts the answers of several runs together.
   *
   * @param runs the answers of each run, all to the same rules in the same order; at least one
   */
  public static Runs of(List<List<RuleResult>> runs) {
    List<RuleResult> merged = new ArrayList<>();
    for (int rule = 0; rule < runs.getLast().size(); rule++) {
      int place = rule;
      merged.add(merged(runs.reversed().stream().map(run -> run.get(place)).toList()));
    }
    Set<String> unstable = new HashSet<>();
    for (List<RuleResult> run : runs) {
      for (int rule = 0; rule < run.size(); rule++) {
        if (seesAll(run.get(rule))) {
          Set<String> made = fingerprints(run.get(rule));
          fingerprints(merged.get(rule)).stream()
              .filter(one -> !made.contains(one))
              .forEach(unstable::add);
        }
      }
    }
    return new Runs(merged, unstable);
  }

  /** The last run comes first: of what several runs found it has the word. */
  private static RuleResult merged(List<RuleResult> answers) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    List<String> unseen = new ArrayList<>();
    for (RuleResult answer : answers) {
      switch (answer) {
        case RuleResult.Failed failed -> {
          failed.findings().forEach(one -> findings.putIfAbsent(one.fingerprint(), one));
          unseen.addAll(failed.unseen());
        }
        case RuleResult.NotChecked not -> unseen.add(not.why());
        case RuleResult.Passed _ -> {}
      }
    }
    if (!findings.isEmpty()) {
      return new RuleResult.Failed(
          answers.getFirst().rule(),
          List.copyOf(findings.values()),
          unseen.stream().distinct().toList());
    }
    return answers.stream()
        .filter(RuleResult.NotChecked.class::isInstance)
        .findFirst()
        .orElseGet(answers::getFirst);
  }

  /** A run that could not look says nothing against what another one found. */
  private static boolean seesAll(RuleResult result) {
    return switch (result) {
      case RuleResult.Passed _ -> true;
      case RuleResult.Failed failed -> failed.unseen().isEmpty();
      case RuleResult.NotChecked _ -> false;
    };
  }

  private static Set<String> fingerprints(RuleResult result) {
    return result instanceof RuleResult.Failed failed
        ? failed.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet())
        : Set.of();
  }
}
