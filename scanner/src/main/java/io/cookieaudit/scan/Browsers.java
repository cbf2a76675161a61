package io.cookieaudit.scan;

import io.cookieaudit.scan.browser.Browser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.ScanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The browser of a scan, and the one that takes its place when it dies. */
final class Browsers implements AutoCloseable {
  private final BrowserOptions options;
  private final List<Browser> started = new ArrayList<>();
  private Optional<CompletableFuture<Browser>> early = Optional.empty();

  Browsers(BrowserOptions options) {
    this.options = options;
  }

  /** Begins to start the browser, while its user prepares something else. */
  synchronized void startEarly() {
    if (early.isEmpty() && started.isEmpty()) {
      early =
          Optional.of(
              CompletableFuture.supplyAsync(
                  () -> Browser.start(options), Thread::startVirtualThread));
    }
  }

  /**
   * The browser, started now where there is none yet.
   *
   * @throws ScanException when none can be started
   */
  synchronized Browser current() {
    if (started.isEmpty()) {
      started.add(early.isPresent() ? startedEarly(early.get()) : Browser.start(options));
    }
    return started.getLast();
  }

  private static Browser startedEarly(CompletableFuture<Browser> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ScanException known
          ? known
          : new ScanException("The browser could not be started: " + e.getCause(), e);
    }
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
    if (started.isEmpty()) {
      // What nobody asked for in the end must not be left behind.
      early.ifPresent(
          starting -> starting.thenAccept(Browser::close).exceptionally(e -> null).join());
    }
    started.forEach(Browser::close);
    started.clear();
  }
}
