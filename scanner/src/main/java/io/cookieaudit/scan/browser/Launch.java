package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import io.cookieaudit.scan.observe.ScanException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A browser that Selenium has started.
 *
 * @param debugger the address of the browser's debugging socket
 * @param warnings what was out of the ordinary, for people to read
 */
record Launch(ChromeDriver driver, URI debugger, boolean sandbox, List<String> warnings) {
  /** Held for good: the log manager keeps only weak references, and forgets levels with them. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  /**
   * What the browser does on its own account is turned off as far as it can be; the rest is known
   * by {@link OwnTraffic}.
   */
  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--no-default-browser-check",
          "--no-pings-on-startup",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-sync",
          "--disable-search-engine-choice-screen",
          "--disable-client-side-phishing-detection",
          "--disable-breakpad",
          // Beside every page another process would be started in case one is wanted soon.
          "--disable-features=SpareRendererForSitePerProcess",
          "--disable-dev-shm-usage",
          "--metrics-recording-only",
          "--mute-audio",
          "--password-store=basic",
          "--use-mock-keychain");

  /** A tab in the background must live as one in the foreground does. */
  private static final List<String> AWAKE =
      List.of(
          "--disable-background-timer-throttling",
          "--disable-backgrounding-occluded-windows",
          "--disable-renderer-backgrounding");

  static Launch start(BrowserOptions options) {
    SELENIUM.setLevel(Level.OFF);
    Executables found = Executables.find(options, System.getenv());
    boolean sandbox = !root();
    List<String> warnings = new ArrayList<>();
    if (!sandbox) {
      warnings.add("The browser runs without its sandbox, because it was started as root.");
    }
    if (options.insecure()) {
      warnings.add("Certificates were not checked, because that was asked for.");
    }
    ChromeOptions chrome = chromeOptions(options, found, sandbox);
    try {
      ChromeDriver driver = new ChromeDriver(service(found), chrome);
      return new Launch(driver, debugger(driver), sandbox, List.copyOf(warnings));
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

  private static ChromeOptions chromeOptions(
      BrowserOptions options, Executables found, boolean sandbox) {
    ChromeOptions chrome = new ChromeOptions();
    found.chrome().map(Path::toFile).map(File::getPath).ifPresent(chrome::setBinary);
    chrome.addArguments("--headless=new", "--window-size=" + options.viewport().replace('x', ','));
    chrome.addArguments(QUIET);
    chrome.addArguments(AWAKE);
    chrome.addArguments("--disable-blink-features=AutomationControlled");
    chrome.addArguments("--lang=" + options.locale(), "--accept-lang=" + options.locale());
    chrome.setExperimentalOption("excludeSwitches", List.of("enable-automation"));
    chrome.setExperimentalOption("prefs", preferences(options));
    if (!sandbox) {
      chrome.addArguments("--no-sandbox");
    }
    if (options.insecure()) {
      chrome.addArguments("--ignore-certificate-errors");
    }
    if (!options.trustedKeys().isEmpty()) {
      // https://chromium.googlesource.com/chromium/src/+/main/services/network/public/cpp/network_switches.cc
      chrome.addArguments(
          "--ignore-certificate-errors-spki-list=" + String.join(",", options.trustedKeys()));
    }
    if (!options.connectTo().isEmpty()) {
      chrome.addArguments(
          "--host-resolver-rules="
              + options.connectTo().stream()
                  .map(Launch::resolverRule)
                  .collect(Collectors.joining(",")));
    }
    options.proxy().ifPresent(proxy -> chrome.addArguments("--proxy-server=" + proxy));
    options
        .userAgent()
        .or(() -> found.chrome().flatMap(UserAgent::of))
        .ifPresent(agent -> chrome.addArguments("--user-agent=" + agent));
    return chrome;
  }

  /** Third-party cookies get through, as they do for a visitor of Chrome; no dialog of its own. */
  private static Map<String, Object> preferences(BrowserOptions options) {
    return Map.of(
        "profile.cookie_controls_mode",
        0,
        "profile.block_third_party_cookies",
        false,
        "profile.default_content_setting_values.notifications",
        2,
        "profile.default_content_setting_values.geolocation",
        2,
        "credentials_enable_service",
        false,
        "safebrowsing.enabled",
        false,
        "translate.enabled",
        false,
        "intl.accept_languages",
        options.locale());
  }

  /** An empty host or port means any on the left side, and unchanged on the right side. */
  static String resolverRule(ConnectTo rule) {
    String from = rule.host().isEmpty() ? "*" : rule.host();
    String to = rule.toHost().isEmpty() ? from : rule.toHost();
    return "MAP %s%s %s%s".formatted(from, port(rule.port()), to, port(rule.toPort()));
  }

  private static String port(int port) {
    return port == 0 ? "" : ":" + port;
  }

  private static URI debugger(ChromeDriver driver) {
    Object address = driver.getCapabilities().getCapability("se:cdp");
    if (address == null) {
      driver.quit();
      throw new ScanException(
          "The browser started without a debugging port, so nothing can be observed. Use a Chrome or"
              + " Chromium whose driver reports one (capability se:cdp).");
    }
    return URI.create(address.toString());
  }

  private static boolean root() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static String failed(Executables found, RuntimeException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return ("The browser could not be started: %s. Install Chrome or Chromium and its driver (on"
            + " Debian: apt-get install chromium chromium-driver) in versions that match, or name"
            + " them with --chrome and CHROMEDRIVER. Browser: %s. Driver: %s.")
        .formatted(
            first,
            found.chrome().map(Path::toString).orElse("looked for by Selenium Manager"),
            found.driver().map(Path::toString).orElse("looked for by Selenium Manager"));
  }
}
