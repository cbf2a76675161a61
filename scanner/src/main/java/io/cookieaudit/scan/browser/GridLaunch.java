package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/** Starts a browser on a Selenium Grid, with the switches it would have on this machine. */
final class GridLaunch {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** A Grid keeps those waiting for whom it has no slot, up to five minutes if nothing is said. */
  private static final Duration SESSION = Duration.ofSeconds(60);

  private GridLaunch() {}

  static Launch start(GridAddress grid, BrowserOptions options) {
    RemoteWebDriver driver = session(grid, options, GridStatus.ask(grid));
    return new Launch(driver, grid.debugger(Launch.socket(driver)), "the Grid starts it so");
  }

  private static RemoteWebDriver session(
      GridAddress grid, BrowserOptions options, GridStatus status) {
    ClientConfig patience =
        ClientConfig.defaultConfig()
            .baseUrl(grid.url())
            .connectionTimeout(CONNECT)
            .readTimeout(SESSION);
    try {
      return new RemoteWebDriver(grid.url(), Switches.of(options), patience, false);
    } catch (WebDriverException | UncheckedIOException e) {
      throw new ScanException(
          "The Grid started no browser: %s. %s. Address: %s"
              .formatted(reason(e), status.advice(), grid),
          e);
    }
  }

  /** Selenium wraps the reason in general remarks. */
  private static String reason(Throwable failure) {
    Throwable root = Launch.root(failure);
    return root instanceof TimeoutException
        ? "none within %d s".formatted(SESSION.toSeconds())
        : Launch.reason(root);
  }
}
