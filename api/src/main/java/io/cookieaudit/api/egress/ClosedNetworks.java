package io.cookieaudit.api.egress;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.List;

/**
 * The addresses that are not on the public internet, from the registries of special-purpose <a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IPv4</a> and <a
 * href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IPv6</a> addresses, and the
 * one by which machines of a cloud are told about themselves although it looks public.
 */
final class ClosedNetworks {
  private static final List<IPAddress> V4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by carriers
          "127.0.0.0/8", // loopback
          "168.63.129.16", // Azure's own
          "169.254.0.0/16", // link-local; metadata of most clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // once relays from IPv6
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  private static final List<IPAddress> V6 =
      networks(
          "2001::/23", // protocol assignments, Teredo among them
          "2001:db8::/32", // documentation
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  /** Only this part of IPv6 has been given out (RFC 4291, section 2.4). */
  private static final IPAddress GIVEN_OUT = networks("2000::/3").getFirst();

  private ClosedNetworks() {}

  /** Whether a connection to it would not leave for the public internet. */
  static boolean contain(IPAddress address) {
    return address.isIPv4() ? among(V4, address) : closed(address.toIPv6());
  }

  /** What carries an address of IPv4 inside goes to that one in the end. */
  private static boolean closed(IPv6Address address) {
    if (address.isIPv4Mapped() || address.isWellKnownIPv4Translatable()) {
      return contain(address.getEmbeddedIPv4Address());
    }
    if (address.is6To4()) {
      return contain(address.get6To4IPv4Address());
    }
    return !GIVEN_OUT.contains(address) || among(V6, address);
  }

  private static boolean among(List<IPAddress> networks, IPAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<IPAddress> networks(String... texts) {
    return List.of(texts).stream().map(text -> Hosts.network(text).orElseThrow()).toList();
  }
}
