package io.cookieaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what a test expects. {@code -Dgolden=update} rewrites them, to be read in the
 * diff.
 */
public final class Golden {
  private Golden() {}

  /** Compares with the file, or rewrites it when asked to. */
  public static void assertMatches(Path file, String actual) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("golden file, made by -Dgolden=update").exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
