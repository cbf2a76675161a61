package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scan command on fixture sites: with a browser that finds them. */
record SiteScan(BrowserOptions options) {
  static SiteScan of(FixtureSite site) {
    return new SiteScan(TestBrowser.with(site.options()));
  }

  /** Runs it with these arguments, and those that find browser and site. */
  CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("scan"));
    options.chrome().ifPresent(file -> all.addAll(List.of("--chrome", file.toString())));
    options.driver().ifPresent(file -> all.addAll(List.of("--chromedriver", file.toString())));
    for (ConnectTo connect : options.connectTo()) {
      all.addAll(
          List.of(
              "--connect-to",
              "%s:%s:%s:%d"
                  .formatted(
                      connect.host(),
                      connect.port() == 0 ? "" : connect.port(),
                      connect.toHost(),
                      connect.toPort())));
    }
    all.addAll(Arrays.asList(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
