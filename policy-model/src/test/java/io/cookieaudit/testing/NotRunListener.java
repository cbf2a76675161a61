package io.cookieaudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Keeps a list of the tests that were not run, with the reason, for the end of the build. */
public final class NotRunListener implements TestExecutionListener {
  private final List<String> notRun = new CopyOnWriteArrayList<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    add(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      add(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    String file = System.getProperty("cookieaudit.notrun", "");
    if (file.isBlank() || notRun.isEmpty()) {
      return;
    }
    try {
      Path path = Path.of(file);
      Files.createDirectories(path.getParent());
      Files.write(
          path,
          notRun.stream().distinct().sorted().toList(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the tests that were not run in " + file, e);
    }
  }

  private void add(TestIdentifier test, String reason) {
    String where =
        test.getSource()
            .map(
                source ->
                    switch (source) {
                      case MethodSource method -> simple(method.getClassName()) + ": ";
                      case ClassSource type -> simple(type.getClassName()) + ": ";
                      default -> "";
                    })
            .orElse("");
    notRun.add(where + test.getDisplayName() + ": " + reason.replaceAll("\\s+", " "));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
