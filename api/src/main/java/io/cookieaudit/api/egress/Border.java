package io.cookieaudit.api.egress;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Decides to which address a connection is made, if to any. The address that was judged is the one
 * that is given back, so that a name which answers differently the next time gains nothing.
 *
 * @param openings what is open besides the public internet
 * @param mappings of the operator, for whom their targets are open
 */
record Border(Names names, Openings openings, List<ConnectTo> mappings) {
  private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

  Border {
    mappings = List.copyOf(mappings);
  }

  /**
   * Where to connect for a host and port.
   *
   * @throws ClosedException where scans may not go there
   * @throws UnknownHostException where there is no such host
   */
  InetSocketAddress crossing(String host, int port) throws UnknownHostException {
    String plain = Hosts.plain(host);
    Optional<ConnectTo> mapping = mapping(plain, port);
    if (mapping.isPresent()) {
      ConnectTo to = mapping.get();
      String target = to.toHost().isEmpty() ? plain : Hosts.plain(to.toHost());
      return new InetSocketAddress(
          addresses(target).getFirst(), to.toPort() == 0 ? port : to.toPort());
    }
    boolean open = openings.name(plain);
    InetAddress address =
        addresses(plain).stream()
            .filter(one -> open || open(one))
            .findFirst()
            .orElseThrow(() -> new ClosedException(plain));
    return new InetSocketAddress(address, port);
  }

  private boolean open(InetAddress address) {
    IPAddress judged = ADDRESSES.from(address);
    return openings.address(judged) || !ClosedNetworks.contain(judged);
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    if (!Hosts.number(host)) {
      return names.of(host);
    }
    return List.of(
        Hosts.address(host)
            .orElseThrow(() -> new UnknownHostException("no address: " + host))
            .toInetAddress());
  }

  private Optional<ConnectTo> mapping(String host, int port) {
    return mappings.stream()
        .filter(one -> one.host().isEmpty() || Hosts.plain(one.host()).equals(host))
        .filter(one -> one.port() == 0 || one.port() == port)
        .findFirst();
  }
}
