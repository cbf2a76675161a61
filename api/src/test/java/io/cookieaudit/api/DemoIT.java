package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first of the README's two commands, as it is shipped. */
class DemoIT {
  @TempDir Path folder;

  @Test
  void auditsTheDemoShopAndFindsWhatWasPlanted() throws IOException, InterruptedException {
    List<String> command =
        List.of(Means.root().resolve("cookie-audit").toString(), "demo", "--out", "report");

    var demo = Program.run(folder, Program.browser(), command);

    assertThat(demo.exit()).as(demo.err()).isZero();
    assertThat(demo.out()).contains("cookie-before-consent").contains("new findings");
    assertThat(demo.err()).contains("all were found, and nothing else");
    assertThat(Files.readString(folder.resolve("report/report.html"))).contains("<!doctype html>");
    assertThat(folder.resolve("report/report.json")).isNotEmptyFile();
    assertThat(folder.resolve("report/observation.json")).isNotEmptyFile();
  }
}
