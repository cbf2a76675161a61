package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text files on the class path. */
final class Resources {
  private static final String CONSENT_MANAGER = "/io/cookieaudit/scan/npm/";

  private Resources() {}

  /** A file that belongs to the shops and is always there. */
  static String shop(String name) {
    return find("/io/cookieaudit/scan/demo/" + name)
        .orElseThrow(() -> new IllegalStateException("the build left out a file: " + name));
  }

  /**
   * A file of the consent manager klaro, which the build brings in from npm.
   *
   * @throws ScanException where the build had no npm
   */
  static String consentManager(String name) {
    return find(CONSENT_MANAGER + name)
        .orElseThrow(
            () ->
                new ScanException(
                    "the demo shop has no consent manager, because npm was missing when"
                        + " cookie-audit was built: install Node.js with npm, then build again"));
  }

  private static Optional<String> find(String path) {
    try (InputStream file = Resources.class.getResourceAsStream(path)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ScanException("cannot read " + path + " from the program itself", e);
    }
  }
}
