package io.cookieaudit.scan.triage;

import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import java.util.ArrayList;
import java.util.Arrays;
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
    for (int rule = 0; rule < merged.size(); rule++) {
      int place = rule;
      List<RuleResult> answers = runs.stream().map(run -> run.get(place)).toList();
      fingerprints(merged.get(rule)).stream()
          .filter(finding -> answers.stream().anyMatch(answer -> against(answer, finding, answers)))
          .forEach(unstable::add);
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

  /**
   * Whether a run that did not make a finding speaks against it: it does where it saw all that a
   * run saw which made it. One that could not look says nothing.
   */
  private static boolean against(RuleResult answer, String finding, List<RuleResult> answers) {
    return !fingerprints(answer).contains(finding)
        && answers.stream()
            .filter(other -> fingerprints(other).contains(finding))
            .anyMatch(other -> unseen(other).containsAll(unseen(answer)));
  }

  private static Set<String> unseen(RuleResult answer) {
    String reasons =
        switch (answer) {
          case RuleResult.Passed _ -> "";
          case RuleResult.Failed failed -> String.join("; ", failed.unseen());
          case RuleResult.NotChecked not -> not.why();
        };
    return reasons.isEmpty()
        ? Set.of()
        : Arrays.stream(reasons.split("; ")).collect(Collectors.toSet());
  }

  private static Set<String> fingerprints(RuleResult result) {
    return result instanceof RuleResult.Failed failed
        ? failed.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet())
        : Set.of();
  }
}
