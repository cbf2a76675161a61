package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The browser that tests use: from system properties, or the environment and the PATH. */
public final class TestBrowser {
  private TestBrowser() {}

  /** Starts it; a machine without one fails the test, or skips it where that was agreed to. */
  public static Browser start(BrowserOptions options) {
    return Browser.start(with(options));
  }

  /** The options with the browser's and the driver's places. */
  public static BrowserOptions with(BrowserOptions options) {
    BrowserOptions asked =
        options.started(
            property("cookieaudit.chrome").or(options::chrome),
            property("cookieaudit.chromedriver").or(options::driver));
    Executables found = Executables.find(asked, System.getenv());
    if (found.chrome().isEmpty() || found.driver().isEmpty()) {
      throw lacking();
    }
    return asked;
  }

  private static Optional<Path> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  private static RuntimeException lacking() {
    String why = "no browser on this machine";
    if ("0".equals(System.getenv("REQUIRE_BROWSER"))) {
      return new TestAbortedException(why + ", and REQUIRE_BROWSER=0");
    }
    throw new AssertionError(
        why
            + ": install chromium and chromium-driver (on Debian: apt-get install chromium"
            + " chromium-driver), or set REQUIRE_BROWSER=0 to go on without");
  }
}
