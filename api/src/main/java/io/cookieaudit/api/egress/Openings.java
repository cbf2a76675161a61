package io.cookieaudit.api.egress;

import inet.ipaddr.IPAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the operator lets scans reach besides the public internet.
 *
 * @param hosts by name
 * @param domains whose subdomains are open too
 * @param networks by address
 */
public record Openings(Set<String> hosts, Set<String> domains, List<IPAddress> networks) {
  /** Nothing. */
  public static final Openings NONE = new Openings(Set.of(), Set.of(), List.of());

  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\*\\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

  public Openings {
    hosts = Set.copyOf(hosts);
    domains = Set.copyOf(domains);
    networks = List.copyOf(networks);
  }

  /**
   * Reads them as they are written on the command line: {@code shop.internal}, {@code
   * *.shop.internal}, {@code 10.1.2.3}, {@code 10.1.0.0/16}, {@code fd12::/48}.
   *
   * @throws IllegalArgumentException where one is none of these; the message names it
   */
  public static Openings of(List<String> written) {
    var hosts = new HashSet<String>();
    var domains = new HashSet<String>();
    var networks = new HashSet<IPAddress>();
    for (String one : written) {
      String plain = Hosts.plain(one.strip());
      Optional<IPAddress> network = Hosts.network(plain);
      if (network.isPresent()) {
        networks.add(network.get());
      } else if (Hosts.number(plain) || !NAME.matcher(plain).matches()) {
        throw new IllegalArgumentException(
            "'%s' is no host and no network; for example shop.internal, *.shop.internal, 10.1.2.3 or 10.1.0.0/16"
                .formatted(one));
      } else if (plain.startsWith("*.")) {
        domains.add(plain.substring(1));
      } else {
        hosts.add(plain);
      }
    }
    return new Openings(hosts, domains, List.copyOf(networks));
  }

  boolean name(String host) {
    return hosts.contains(host) || domains.stream().anyMatch(host::endsWith);
  }

  boolean address(IPAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
