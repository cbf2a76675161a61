package io.cookieaudit.scan.browser;

import java.net.URI;
import java.util.Optional;

/**
 * Where a browser's debugging socket is.
 *
 * @param socket a WebSocket address without user and password
 * @param authorization the header of that name, where the address wants one; never shown
 */
record DebuggerAddress(URI socket, Optional<String> authorization) {
  static DebuggerAddress of(String socket) {
    return new DebuggerAddress(URI.create(socket), Optional.empty());
  }

  @Override
  public String toString() {
    return socket.toString();
  }
}
