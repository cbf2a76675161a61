package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A browser that Selenium has started, on this machine or on a Grid.
 *
 * @param whyWithoutSandbox the reason to give where it turns out to have none
 */
record Launch(RemoteWebDriver driver, DebuggerAddress debugger, String whyWithoutSandbox) {
  /** Held for good: the log manager keeps only weak references, and forgets levels with them. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  /** The debugging socket: Selenium adds this capability here and on a Grid alike. */
  private static final String SOCKET = "se:cdp";

  /**
   * Starts a browser where the options say.
   *
   * @throws ScanException when it cannot be started; the message says what to do
   */
  static Launch start(BrowserOptions options) {
    SELENIUM.setLevel(Level.OFF);
    return options
        .grid()
        .map(grid -> GridLaunch.start(GridAddress.of(grid), options))
        .orElseGet(() -> LocalLaunch.start(options));
  }

  /** Where the driver says that its browser is observed; without an answer the browser is ended. */
  static String socket(RemoteWebDriver driver) {
    Object address = driver.getCapabilities().getCapability(SOCKET);
    if (address == null) {
      driver.quit();
      throw new ScanException(
          "The browser started without a debugging port, so nothing can be observed. Use a Chrome or"
              + " Chromium whose driver reports one (capability se:cdp).");
    }
    return address.toString();
  }

  /** What a failure says of its reason, in one line. */
  static String reason(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }

  /** What made something fail in the first place. */
  static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }
}
