package io.cookieaudit.api;

import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return run(folder, Map.of("COOKIE_AUDIT_HOME", folder.resolve("home").toString()), command);
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
