package io.cookieaudit.scan.bench;

import java.util.List;

/** A figure over all rounds. */
public record Times(long median, long least, long most) {
  /** Of an even number of times, the median is the middle of the two in the middle. */
  static Times of(List<Long> times) {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("a measurement has at least one round");
    }
    List<Long> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    long median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Times(median, sorted.getFirst(), sorted.getLast());
  }
}
