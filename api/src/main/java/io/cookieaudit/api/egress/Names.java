package io.cookieaudit.api.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of hosts. */
@FunctionalInterface
interface Names {
  /** As this machine does it. */
  Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses of a host, the best one first.
   *
   * @throws UnknownHostException where there is none
   */
  List<InetAddress> of(String host) throws UnknownHostException;
}
