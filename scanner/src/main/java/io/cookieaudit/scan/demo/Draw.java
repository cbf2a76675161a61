package io.cookieaudit.scan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: the same number gives the same draws on every machine, because the
 * algorithm is written down in the documentation of {@link SplittableRandom}.
 */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The same elements in another order. */
  <T> List<T> shuffled(List<T> elements) {
    var left = new ArrayList<>(elements);
    var drawn = new ArrayList<T>();
    while (!left.isEmpty()) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return drawn;
  }
}
