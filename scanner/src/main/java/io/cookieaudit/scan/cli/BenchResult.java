package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.Tool;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * All rounds of a measurement and what was measured with.
 *
 * @param rounds at least one, in their order
 * @param java the version of the virtual machine
 * @param cores that it may use
 * @param dwellSeconds of page life after each page load of the audit
 */
record BenchResult(List<BenchRound> rounds, Tool tool, String java, int cores, long dwellSeconds) {
  BenchResult {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("a measurement has at least one round");
    }
  }

  /** One of the three things that are measured, over all rounds; in milliseconds. */
  record Times(long median, long fastest, long slowest) {
    /** Of an even number of times, the median is the middle of the two in the middle. */
    static Times of(List<Long> times) {
      List<Long> sorted = times.stream().sorted().toList();
      int middle = sorted.size() / 2;
      long median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return new Times(median, sorted.getFirst(), sorted.getLast());
    }

    double timesAsLongAs(Times other) {
      return (double) median / Math.max(1, other.median);
    }
  }

  Times oneLoad() {
    return times(BenchRound::oneLoadMs);
  }

  Times audit() {
    return times(BenchRound::auditMs);
  }

  Times sameLoads() {
    return times(BenchRound::sameLoadsMs);
  }

  private Times times(ToLongFunction<BenchRound> measured) {
    return Times.of(rounds.stream().map(measured::applyAsLong).toList());
  }

  BrowserInfo browser() {
    return rounds.getFirst().browser();
  }

  int pageLoads() {
    return rounds.getFirst().pageLoads();
  }

  /** Whether every audit found what was planted: a fast audit that misses something is no audit. */
  boolean asExpected() {
    return rounds.stream().allMatch(BenchRound::asExpected);
  }
}
