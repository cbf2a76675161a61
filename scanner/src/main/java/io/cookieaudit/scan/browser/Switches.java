package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.chrome.ChromeOptions;

/** The switches and preferences that a browser is started with, wherever it runs. */
final class Switches {
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
          // The first would start another process beside every page in case one is wanted soon; the
          // others draw the list below the address bar, two pages for every window, a sixth of all
          // that a scan costs.
          "--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup",
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

  /**
   * What the driver would add: a word that says that the browser is driven, and that every page may
   * open as many windows as it likes, which no visitor's browser lets it.
   */
  private static final List<String> LEFT_OUT =
      List.of("enable-automation", "disable-popup-blocking");

  /**
   * A script that keeps more than this is ended, and the machine does not suffer. It is a quarter
   * of what V8 takes by itself on a machine with much memory, and far more than pages need.
   */
  private static final int HEAP_MB = 1_024;

  private Switches() {}

  static ChromeOptions of(BrowserOptions options) {
    ChromeOptions chrome = new ChromeOptions();
    chrome.addArguments("--headless=new", "--window-size=" + options.viewport().replace('x', ','));
    chrome.addArguments(QUIET);
    chrome.addArguments(AWAKE);
    chrome.addArguments("--disable-blink-features=AutomationControlled");
    chrome.addArguments("--lang=" + options.locale(), "--accept-lang=" + options.locale());
    chrome.setExperimentalOption("excludeSwitches", LEFT_OUT);
    chrome.addArguments("--js-flags=--max-old-space-size=" + HEAP_MB);
    chrome.setExperimentalOption("prefs", preferences(options));
    // Otherwise a part of a page that asks for a password would hold up the page for good.
    chrome.setExperimentalOption("localState", Map.of("auth.schemes", ""));
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
                  .map(Switches::resolverRule)
                  .collect(Collectors.joining(",")));
    }
    options
        .proxy()
        .ifPresent(
            proxy ->
                chrome.addArguments(
                    "--proxy-server=" + proxy,
                    // By itself the browser goes to loopback without it, and WebRTC to everything:
                    // https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md
                    "--proxy-bypass-list=<-loopback>",
                    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp"));
    options.userAgent().ifPresent(agent -> userAgent(chrome, agent));
    return chrome;
  }

  static void userAgent(ChromeOptions chrome, String agent) {
    chrome.addArguments("--user-agent=" + agent);
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
  private static String resolverRule(ConnectTo rule) {
    String from = rule.host().isEmpty() ? "*" : rule.host();
    String to = rule.toHost().isEmpty() ? from : rule.toHost();
    return "MAP %s%s %s%s".formatted(from, port(rule.port()), to, port(rule.toPort()));
  }

  private static String port(int port) {
    return port == 0 ? "" : ":" + port;
  }
}
