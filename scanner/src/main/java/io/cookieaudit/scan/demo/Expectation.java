package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.rule.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a perfect scan of a shop reports: these findings, each once, and no others.
 *
 * @param findings in the order of their fingerprints
 */
public record Expectation(List<Expected> findings) {

  /**
   * One finding.
   *
   * @param fingerprint {@code rule:subject}
   * @param planted what the shop does to deserve it, for people to read
   */
  public record Expected(String fingerprint, String planted) {}

  /**
   * How a scan differs from the expectation.
   *
   * @param missing planted and not reported
   * @param unexpected fingerprints that were reported and are not planted
   */
  public record Difference(List<Expected> missing, List<String> unexpected) {
    public Difference {
      missing = List.copyOf(missing);
      unexpected = List.copyOf(unexpected);
    }

    public boolean none() {
      return missing.isEmpty() && unexpected.isEmpty();
    }
  }

  public Expectation {
    findings = findings.stream().sorted(Comparator.comparing(Expected::fingerprint)).toList();
    Set<String> distinct = findings.stream().map(Expected::fingerprint).collect(Collectors.toSet());
    if (distinct.size() != findings.size()) {
      throw new IllegalArgumentException("a finding is expected twice: " + findings);
    }
  }

  /** The findings of a scan held to the expectation. */
  public Difference compare(Collection<Finding> reported) {
    Set<String> seen =
        reported.stream().map(Finding::fingerprint).collect(Collectors.toCollection(TreeSet::new));
    List<Expected> missing =
        findings.stream().filter(expected -> !seen.contains(expected.fingerprint())).toList();
    findings.forEach(expected -> seen.remove(expected.fingerprint()));
    return new Difference(missing, List.copyOf(seen));
  }
}
