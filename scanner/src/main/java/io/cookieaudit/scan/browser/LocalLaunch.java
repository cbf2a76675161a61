package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts the browser and the driver of this machine. */
final class LocalLaunch {
  private LocalLaunch() {}

  static Launch start(BrowserOptions options) {
    Executables found = Executables.find(options, System.getenv());
    boolean root = Superuser.runsThis();
    ChromeOptions chrome = Switches.of(options);
    found.chrome().map(Path::toString).ifPresent(chrome::setBinary);
    if (root) {
      chrome.addArguments("--no-sandbox");
    }
    if (options.userAgent().isEmpty()) {
      // The driver refuses a browser of another major version, and answers ten times as fast.
      found
          .driver()
          .or(found::chrome)
          .flatMap(UserAgent::of)
          .ifPresent(agent -> Switches.userAgent(chrome, agent));
    }
    try {
      ChromeDriver driver = new ChromeDriver(service(found), chrome);
      return new Launch(
          driver,
          DebuggerAddress.of(Launch.socket(driver)),
          root ? "it was started as root" : "this machine starts it so");
    } catch (WebDriverException | IllegalStateException e) {
      throw new ScanException(failed(found, e), e);
    }
  }

  private static ChromeDriverService service(Executables found) {
    ChromeDriverService.Builder builder =
        new ChromeDriverService.Builder()
            .withSilent(true)
            .withLogOutput(OutputStream.nullOutputStream());
    found.driver().map(Path::toFile).ifPresent(builder::usingDriverExecutable);
    return builder.build();
  }

  private static String failed(Executables found, RuntimeException e) {
    return ("The browser could not be started: %s. Install Chrome or Chromium and its driver (on"
            + " Debian: apt-get install chromium chromium-driver) in versions that match, or name"
            + " them with --chrome and CHROMEDRIVER. Browser: %s. Driver: %s.")
        .formatted(
            Launch.reason(e),
            found.chrome().map(Path::toString).orElse("looked for by Selenium Manager"),
            found.driver().map(Path::toString).orElse("looked for by Selenium Manager"));
  }
}
