package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first of the README's two commands, as it is shipped. */
class DemoIT {
  @TempDir Path folder;

  @Test
  void auditsTheDemoShopAndFindsWhatWasPlanted() throws IOException, InterruptedException {
    BrowserOptions browser = TestBrowser.with(BrowserOptions.DEFAULTS);
    List<String> arguments = new ArrayList<>(List.of("demo", "--out", "report"));
    browser.chrome().ifPresent(file -> arguments.addAll(List.of("--chrome", file.toString())));
    browser
        .driver()
        .ifPresent(file -> arguments.addAll(List.of("--chromedriver", file.toString())));

    var demo = Program.jar(folder, arguments.toArray(String[]::new));

    assertThat(demo.exit()).as(demo.err()).isZero();
    assertThat(demo.out()).contains("cookie-before-consent").contains("new findings");
    assertThat(demo.err()).contains("all were found, and nothing else");
    assertThat(Files.readString(folder.resolve("report/report.html"))).contains("<!doctype html>");
    assertThat(folder.resolve("report/report.json")).isNotEmptyFile();
    assertThat(folder.resolve("report/observation.json")).isNotEmptyFile();
  }
}
