package io.cookieaudit.scan.knowledge;

import java.util.Arrays;

/** A growing row of numbers, without a box for each. */
final class IntBag {
  private int[] items = new int[32];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
