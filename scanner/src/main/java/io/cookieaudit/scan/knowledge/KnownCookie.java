package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * A cookie whose name is its own on every site.
 *
 * @param name the name, or a template such as {@code _ga_*}
 * @param company the name of the {@link Entity} that defines it; empty where many do
 * @param lifetime what its owner documents; empty where it varies
 * @param hosts where alone the name has this meaning; empty for every site's own domain
 */
public record KnownCookie(
    String name,
    Optional<String> company,
    Purpose purpose,
    Optional<Lifetime> lifetime,
    List<String> hosts) {
  public KnownCookie {
    hosts = List.copyOf(hosts);
  }

  boolean livesOn(String domain) {
    return hosts.isEmpty() || hosts.stream().anyMatch(host -> HostMap.isUnder(domain, host));
  }
}
