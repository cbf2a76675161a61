package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which hosts a rule speaks of: {@code shop.test|~blog.shop.test|brand.*}. The closest host above
 * decides; {@code brand.*} is the name under any public suffix.
 *
 * @param named hosts meant, with those under them; where there are none, all that are not excepted
 * @param excepted hosts not meant, with those under them
 */
record HostCondition(Set<String> named, Set<String> excepted) {
  static final HostCondition ANY = new HostCondition(Set.of(), Set.of());
  private static final String ANY_SUFFIX = ".*";

  HostCondition {
    named = Set.copyOf(named);
    excepted = Set.copyOf(excepted);
  }

  /**
   * Reads the value of an option.
   *
   * @throws FilterSyntaxException where an entry is empty or no host
   */
  static HostCondition parse(String value) throws FilterSyntaxException {
    List<String> named = new ArrayList<>();
    List<String> excepted = new ArrayList<>();
    int from = 0;
    while (from <= value.length()) {
      int bar = value.indexOf('|', from);
      int to = bar < 0 ? value.length() : bar;
      boolean not = value.startsWith("~", from);
      String host = value.substring(not ? from + 1 : from, to);
      if (host.isEmpty() || host.startsWith("/")) {
        throw new FilterSyntaxException("no host: " + value);
      }
      (not ? excepted : named).add(host);
      from = to + 1;
    }
    return new HostCondition(Set.copyOf(named), Set.copyOf(excepted));
  }

  boolean includes(String host) {
    if (named.isEmpty() && excepted.isEmpty()) {
      return true;
    }
    for (int at = 0; at < host.length(); at = FilterRequest.nextLabel(host, at, host.length())) {
      String above = host.substring(at);
      if (excepted.contains(above)) {
        return false;
      }
      if (named.contains(above)) {
        return true;
      }
    }
    return bySuffix(host);
  }

  private boolean bySuffix(String host) {
    if (!hasAnySuffix(named) && !hasAnySuffix(excepted)) {
      return named.isEmpty();
    }
    String domain = RegistrableDomain.of(host);
    int dot = domain.indexOf('.');
    String bare = dot < 0 ? host : host.substring(0, host.length() - (domain.length() - dot));
    for (int at = 0; at < bare.length(); at = FilterRequest.nextLabel(bare, at, bare.length())) {
      String above = bare.substring(at) + ANY_SUFFIX;
      if (excepted.contains(above)) {
        return false;
      }
      if (named.contains(above)) {
        return true;
      }
    }
    return named.isEmpty();
  }

  /** Whether all that is meant can be found under the hosts themselves. */
  boolean isListOfHosts() {
    return !named.isEmpty() && !hasAnySuffix(named);
  }

  private static boolean hasAnySuffix(Set<String> hosts) {
    return hosts.stream().anyMatch(host -> host.endsWith(ANY_SUFFIX));
  }
}
