package io.cookieaudit.scan;

import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What npm installs for tests, from {@code src/test/npm}. None of it is in this repository. */
public final class TestPackages {
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", ".npmrc", "decide.cjs");

  /** Where npm notes what it installed. */
  private static final String INSTALLED = "node_modules/.package-lock.json";

  private TestPackages() {}

  /**
   * Installs them where they are not there yet; a test is skipped where npm is missing or cannot
   * fetch them.
   *
   * @return the folder that holds {@code node_modules}
   */
  public static synchronized Path install() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Means.root().resolve("scanner/target/npm-test"));
    Path ours = Means.root().resolve("scanner/src/test/npm");
    Path lock = folder.resolve("package-lock.json");
    boolean current =
        Files.isRegularFile(folder.resolve(INSTALLED))
            && Files.isRegularFile(lock)
            && Files.mismatch(lock, ours.resolve("package-lock.json")) < 0;
    for (String file : FILES) {
      Files.copy(ours.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!current) {
      run(folder, "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
    }
    return folder;
  }

  private static void run(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      if (process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) {
        return;
      }
      process.destroy();
    } catch (IOException e) {
      throw Means.lacking("REQUIRE_NPM", "npm is missing: " + e.getMessage());
    }
    throw Means.lacking("REQUIRE_NPM", "npm could not install what the tests need");
  }
}
