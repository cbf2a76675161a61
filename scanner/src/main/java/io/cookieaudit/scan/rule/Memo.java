package io.cookieaudit.scan.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A pure function that remembers its answers: several rules ask the same of the same cookie. Each
 * answer must not be asked of the memo it is stored in.
 */
final class Memo<K, V> {
  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final Function<K, V> function;

  Memo(Function<K, V> function) {
    this.function = function;
  }

  V of(K key) {
    return known.computeIfAbsent(key, function);
  }
}
