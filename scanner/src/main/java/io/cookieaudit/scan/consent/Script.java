package io.cookieaudit.scan.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A script or another text that lies beside the classes, or was brought in from npm. */
final class Script {
  private Script() {}

  static String own(String name) {
    return read(name).orElseThrow(() -> new IllegalStateException("no resource " + name));
  }

  /** Empty where the build had no npm. */
  static Optional<String> fromNpm(String name) {
    return read("/io/cookieaudit/scan/npm/" + name);
  }

  private static Optional<String> read(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
