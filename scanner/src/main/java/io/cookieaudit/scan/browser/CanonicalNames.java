package io.cookieaudit.scan.browser;

import java.io.IOException;
import java.util.List;

/** Asks for the names behind a host's name. */
interface CanonicalNames {
  /**
   * The chain of canonical names, the last one last; empty where the name is no alias.
   *
   * @throws IOException when nobody answers
   */
  List<String> of(String host) throws IOException;
}
