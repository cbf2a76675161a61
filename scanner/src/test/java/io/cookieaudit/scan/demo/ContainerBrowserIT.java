package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.Browser;
import io.cookieaudit.scan.browser.ContainerBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo shop, audited by the browser of the project's own image. */
@Tag("docker")
class ContainerBrowserIT {
  @Test
  void showsAllThatIsPlantedAndNothingElse() throws IOException, InterruptedException {
    try (ContainerBrowser container = ContainerBrowser.withSandbox()) {
      ShopAudit audit =
          ShopAudit.of(DemoShop.open(), sites -> container.with(sites.browserOptions()));

      audit.isPerfect();
      assertThat(audit.observation().settings().sandbox()).isEqualTo(container.grantsNamespaces());
    }
  }

  @Test
  void saysThatTheGridRunsItsBrowserWithoutASandbox() throws IOException, InterruptedException {
    try (ContainerBrowser container = ContainerBrowser.asUsual();
        Browser browser = Browser.start(container.with(BrowserOptions.DEFAULTS))) {
      boolean expected = container.grantsNamespaces();

      assertThat(browser.sandbox()).isEqualTo(expected);
      assertThat(browser.warnings().stream().anyMatch(warning -> warning.contains("sandbox")))
          .isEqualTo(!expected);
    }
  }
}
