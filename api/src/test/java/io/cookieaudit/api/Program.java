package io.cookieaudit.api;

import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command as a user would, in a process of its own, and keeps what it said. */
record Program(int exit, String out, String err) {
  private static final long LIMIT_MINUTES = 5;

  /** The runnable jar, on the JDK that runs the tests. */
  static Program jar(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(Means.root().resolve("api/target/cookie-audit.jar").toString());
    command.addAll(List.of(arguments));
    return run(folder, Map.of(), command);
  }

  /** The browser that tests use, as the environment in which the program looks for it. */
  static Map<String, String> browser() {
    BrowserOptions found = TestBrowser.with(BrowserOptions.DEFAULTS);
    var environment = new HashMap<String, String>();
    found.chrome().ifPresent(file -> environment.put("CHROME", file.toString()));
    found.driver().ifPresent(file -> environment.put("CHROMEDRIVER", file.toString()));
    return environment;
  }

  static Program run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("COOKIE_AUDIT_HOME", folder.resolve("home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still running after minutes: " + command);
    }
    return new Program(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
