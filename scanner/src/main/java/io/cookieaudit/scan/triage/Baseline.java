package io.cookieaudit.scan.triage;

import io.cookieaudit.scan.rule.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The findings that were there on the day it was written. What is in it is known; what is not is
 * new. It is written on an explicit command only, never as a side effect of a scan.
 *
 * @param fingerprints sorted, so that the file's changes read well
 * @param madeWith what the scan covered, without which "gone" and "new" mean little
 */
public record Baseline(MadeWith madeWith, SortedSet<String> fingerprints) {

  /**
   * How far the scan behind a baseline went.
   *
   * @param states the consent states that were visited
   * @param pages how many pages a state, at most
   * @param lists the tracker lists with their dates
   */
  public record MadeWith(List<String> states, int pages, List<String> lists) {
    public MadeWith {
      states = List.copyOf(states);
      lists = List.copyOf(lists);
    }
  }

  public Baseline {
    fingerprints = Collections.unmodifiableSortedSet(new TreeSet<>(fingerprints));
  }

  public static Baseline of(MadeWith madeWith, Collection<Finding> findings) {
    var fingerprints = new TreeSet<String>();
    findings.forEach(finding -> fingerprints.add(finding.fingerprint()));
    return new Baseline(madeWith, fingerprints);
  }

  /** In which ways today's scan is another one, one sentence each. */
  public List<String> differencesFrom(MadeWith now) {
    var differences = new ArrayList<String>();
    if (!new TreeSet<>(madeWith.states()).equals(new TreeSet<>(now.states()))) {
      differences.add(
          "the baseline was made with the states %s, this scan with %s"
              .formatted(words(madeWith.states()), words(now.states())));
    }
    if (madeWith.pages() != now.pages()) {
      differences.add(
          "the baseline was made with %d pages a state, this scan with %d"
              .formatted(madeWith.pages(), now.pages()));
    }
    if (!new TreeSet<>(madeWith.lists()).equals(new TreeSet<>(now.lists()))) {
      differences.add(
          "the baseline was made with the lists %s, this scan with %s"
              .formatted(words(madeWith.lists()), words(now.lists())));
    }
    return differences;
  }

  private static String words(List<String> items) {
    return items.isEmpty() ? "none" : String.join(", ", items);
  }
}
