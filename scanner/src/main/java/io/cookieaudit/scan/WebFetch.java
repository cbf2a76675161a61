package io.cookieaudit.scan;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Asks an address whether there is something, and reads nothing of it. A policy names the
 * addresses, so that a service which takes policies from strangers has to put a guard here that
 * keeps them out of its own network.
 */
public interface WebFetch {
  /**
   * What a server said.
   *
   * @param location where it sends the visitor, for a redirect
   */
  record Answer(int status, Optional<URI> location) {}

  /**
   * One request, without following redirects.
   *
   * @param method {@code HEAD} or {@code GET}
   * @throws IOException where no answer came
   */
  Answer ask(String method, URI address) throws IOException, InterruptedException;
}
