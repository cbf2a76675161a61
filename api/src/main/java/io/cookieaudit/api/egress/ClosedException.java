package io.cookieaudit.api.egress;

import java.net.UnknownHostException;

/** A host that scans may not reach. To whoever asks for it, it is a host that is not there. */
final class ClosedException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  ClosedException(String host) {
    super("closed to scans: " + host);
  }
}
