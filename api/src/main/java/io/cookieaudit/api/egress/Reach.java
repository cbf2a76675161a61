package io.cookieaudit.api.egress;

import io.cookieaudit.scan.observe.ScanException;
import java.net.URI;

/** What scans may reach. */
@FunctionalInterface
public interface Reach {
  /** Whatever this machine reaches, or whatever a proxy elsewhere lets through. */
  Reach EVERYTHING = address -> {};

  /**
   * Says before a scan begins that its address is closed. A name that nobody knows is no reason:
   * that is for the scan to find out.
   *
   * @throws ScanException where scans may not go there; the message says who can open it
   */
  void mustBeOpen(URI address);
}
