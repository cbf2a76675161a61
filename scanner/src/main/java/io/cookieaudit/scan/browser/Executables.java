package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the browser and its driver are: as the options say, else as the environment says, else the
 * first of the usual names on the PATH. Empty: Selenium Manager is to find or fetch it.
 */
record Executables(Optional<Path> chrome, Optional<Path> driver) {
  private static final List<String> BROWSERS =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "google-chrome-beta");

  static Executables find(BrowserOptions options, Map<String, String> environment) {
    Optional<Path> chrome =
        given(options.chrome(), "browser", "--chrome")
            .or(() -> named(environment, "CHROME"))
            .or(() -> named(environment, "CHROME_BIN"))
            .or(() -> BROWSERS.stream().flatMap(name -> onPath(environment, name)).findFirst());
    Optional<Path> driver =
        given(options.driver(), "driver", "the option")
            .or(() -> named(environment, "CHROMEDRIVER"))
            .or(() -> onPath(environment, "chromedriver").findFirst());
    return new Executables(chrome, driver);
  }

  private static Optional<Path> given(Optional<Path> path, String what, String where) {
    path.filter(file -> !Files.isExecutable(file))
        .ifPresent(
            file -> {
              throw missing(what, file, where);
            });
    return path;
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    Optional<Path> path =
        Optional.ofNullable(environment.get(variable)).filter(v -> !v.isBlank()).map(Path::of);
    return given(path, "browser or driver", "the environment variable " + variable);
  }

  private static Stream<Path> onPath(Map<String, String> environment, String name) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
  }

  private static ScanException missing(String what, Path file, String where) {
    return new ScanException(
        "There is no %s that can be run at %s. Correct %s, or leave it out to have one looked for."
            .formatted(what, file, where));
  }
}
