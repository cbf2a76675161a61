package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
  private static final String LAUNCHER = Means.root().resolve("cookie-audit").toString();

  @TempDir Path folder;

  @Test
  void findsAJdkWhateverJavaHomeSays() throws IOException, InterruptedException {
    var home = Files.createDirectories(folder.resolve("jdk-8"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0\"\n");
    // The JDK that runs this test stands where the launcher looks in a user's home.
    Path jdks = Files.createDirectories(folder.resolve("home/.jdks"));
    Files.createSymbolicLink(jdks.resolve("jdk"), Path.of(System.getProperty("java.home")));

    var version =
        Program.run(
            folder,
            Map.of("JAVA_HOME", home.toString(), "HOME", folder.resolve("home").toString()),
            List.of(LAUNCHER, "--version"));

    assertThat(version.exit()).as(version.err()).isZero();
    assertThat(version.out()).startsWith("cookie-audit ");
  }

  @Test
  void worksFromAnyFolderAndThroughALink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("audit"), Path.of(LAUNCHER));

    var explained =
        Program.run(folder, Map.of(), List.of(link.toString(), "explain", "undeclared-cookie"));

    assertThat(explained.exit()).as(explained.err()).isZero();
    assertThat(explained.out()).contains("undeclared-cookie");
  }

  @Test
  void anAuditThatSawNothingEndsAsItShouldAndTeachesNothing()
      throws IOException, InterruptedException {
    Path classes = Means.root().resolve("api/target/cookie-audit.classes");
    Files.deleteIfExists(classes);

    // Nothing listens on port 1.
    var audit =
        Program.run(
            folder, Map.of(), List.of(LAUNCHER, "scan", "http://127.0.0.1:1/", "--format", "json"));

    assertThat(audit.exit()).as(audit.err()).isEqualTo(3);
    assertThat(audit.out()).startsWith("{").contains("incomplete");
    assertThat(classes.resolveSibling("cookie-audit.classes.list")).doesNotExist();
    assertThat(classes).doesNotExist();
  }
}
