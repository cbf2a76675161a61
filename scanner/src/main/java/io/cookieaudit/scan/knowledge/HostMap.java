package io.cookieaudit.scan.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks hosts up by their longest known suffix, cut at dots. */
final class HostMap<T> {
  private final Map<String, T> byHost;

  HostMap(Map<String, T> byHost) {
    this.byHost = new HashMap<>(byHost);
  }

  Optional<T> find(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    while (true) {
      T found = byHost.get(rest);
      if (found != null) {
        return Optional.of(found);
      }
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      rest = rest.substring(dot + 1);
    }
  }

  /** Whether {@code host} is {@code suffix} or lies under it. */
  static boolean isUnder(String host, String suffix) {
    return host.equals(suffix) || host.endsWith("." + suffix);
  }
}
