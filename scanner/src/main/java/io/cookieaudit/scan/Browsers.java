package io.cookieaudit.scan;

import io.cookieaudit.scan.browser.Browser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.ScanException;
import java.util.ArrayList;
import java.util.List;

/** The browser of a scan, and the one that takes its place when it dies. */
final class Browsers implements AutoCloseable {
  private final BrowserOptions options;
  private final List<Browser> started = new ArrayList<>();

  Browsers(BrowserOptions options) {
    this.options = options;
  }

  /**
   * The browser, started now where there is none yet.
   *
   * @throws ScanException when none can be started
   */
  synchronized Browser current() {
    if (started.isEmpty()) {
      started.add(Browser.start(options));
    }
    return started.getLast();
  }

  /** Another browser in place of one that died; the same one for all that lost it. */
  synchronized Browser insteadOf(Browser dead) {
    if (current().equals(dead)) {
      started.add(Browser.start(options));
    }
    return current();
  }

  /** What the browsers asked for on their own account. */
  synchronized List<ObservedRequest> ownTraffic() {
    return started.stream().flatMap(browser -> browser.ownTraffic().stream()).toList();
  }

  @Override
  public synchronized void close() {
    started.forEach(Browser::close);
    started.clear();
  }
}
