package io.cookieaudit.scan.bench;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What was measured of one workload: the audit and the bare browser in turns, so that whatever else
 * the machine does falls on both alike.
 *
 * @param auditLoads how many pages the audit loaded
 * @param bareLoads how many the bare browser did
 * @param rounds at least one
 * @param auditPeak most memory of all the audit's processes at once, in bytes, in a run apart
 * @param barePeak the same of the bare browser and its driver
 */
public record Pairing(
    String id,
    String title,
    int auditLoads,
    int bareLoads,
    List<Round> rounds,
    OptionalLong auditPeak,
    OptionalLong barePeak) {

  public Pairing {
    rounds = List.copyOf(rounds);
  }

  /** One turn of each. */
  public record Round(Cost audit, Cost bare) {}

  public Times audit(ToLongFunction<Cost> figure) {
    return Times.of(rounds.stream().map(r -> figure.applyAsLong(r.audit)).toList());
  }

  public Times bare(ToLongFunction<Cost> figure) {
    return Times.of(rounds.stream().map(r -> figure.applyAsLong(r.bare)).toList());
  }

  /**
   * How many times the audit takes what the bare browser does: the median of the rounds' ratios.
   */
  public double ratio(ToLongFunction<Cost> figure) {
    return median(
        r -> (double) figure.applyAsLong(r.audit) / Math.max(1, figure.applyAsLong(r.bare)));
  }

  private double median(ToDoubleFunction<Round> of) {
    List<Double> sorted = rounds.stream().map(of::applyAsDouble).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
