package io.cookieaudit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.opentest4j.TestAbortedException;

/**
 * What a test needs and a machine may lack. A test without its means is skipped with the reason,
 * which the run lists at its end; under {@code REQUIRE_…=1} it fails instead.
 */
public final class Means {
  private Means() {}

  /** The folder of real documents given by {@code -Dcookieaudit.documents}; there is no default. */
  public static Path documents() {
    String given = System.getProperty("cookieaudit.documents", "");
    if (given.isBlank()) {
      throw lacking(
          "REQUIRE_DOCUMENTS", "no folder of real documents (-Dcookieaudit.documents=DIR)");
    }
    Path folder = root().resolve(given).normalize();
    if (!Files.isDirectory(folder)) {
      throw lacking("REQUIRE_DOCUMENTS", "the folder of real documents is missing: " + folder);
    }
    return folder;
  }

  /** The top folder of the project. */
  public static Path root() {
    return Path.of(Objects.requireNonNullElse(System.getProperty("cookieaudit.root"), ".."))
        .toAbsolutePath()
        .normalize();
  }

  /**
   * What to throw when a test lacks something: it fails if the environment variable is {@code 1},
   * otherwise it is skipped with the reason.
   */
  public static RuntimeException lacking(String requirement, String why) {
    if ("1".equals(System.getenv(requirement))) {
      throw new AssertionError(why + ", and " + requirement + "=1");
    }
    return new TestAbortedException(why);
  }
}
