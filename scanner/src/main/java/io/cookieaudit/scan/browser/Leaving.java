package io.cookieaudit.scan.browser;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Closing a tab so that what its page does on leaving is seen. */
final class Leaving {
  private static final Duration CLOSE = Duration.ofSeconds(5);
  private static final Duration ANSWERS = Duration.ofSeconds(1);

  /** The browser does not tell when a request is answered whose page is gone. */
  private static final Duration UNTOLD = Duration.ofMillis(500);

  /** A frame in a process of its own learns of it later than its page. */
  private static final String HIDDEN =
      """
      document.hidden || new Promise(hidden =>
          document.addEventListener('visibilitychange', () => hidden(true), {once: true}))
      """;

  private final Cdp cdp;
  private final Target tab;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile boolean begun;

  Leaving(Cdp cdp, Target tab) {
    this.cdp = cdp;
    this.tab = tab;
    tab.whenGone(() -> closed.complete(null));
  }

  boolean begun() {
    return begun;
  }

  /** Hides the page, as a visitor does before leaving, then closes the tab; false when it stays. */
  boolean close(Optional<Target> page, List<Frame> frames, Activity activity) {
    begun = true;
    activity.leaving();
    page.ifPresent(Leaving::hide);
    frames.forEach(frame -> frame.attempt(HIDDEN));
    activity.awaitAnswers(ANSWERS);
    page.ifPresent(this::leave);
    cdp.tell(Cdp.BROWSER, "Target.closeTarget", Cdp.params().put("targetId", tab.id()));
    try {
      closed.get(CLOSE.toMillis(), TimeUnit.MILLISECONDS);
      activity.awaitAnswers(UNTOLD);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * As when a visitor closes the tab: the page is asked first, in vain where it does not answer.
   */
  private void leave(Target page) {
    page.tell("Page.close", Cdp.params());
    closed
        .copy()
        .orTimeout(UNTOLD.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(stays -> null)
        .join();
  }

  /**
   * What a page sends when it is hidden is told in full, unlike what it sends when it is closed.
   */
  private static void hide(Target page) {
    try {
      page.call("Page.setWebLifecycleState", Cdp.params().put("state", "frozen"), ANSWERS);
    } catch (CdpException e) {
      // A page that is busy or gone cannot be hidden, and is closed all the same.
      page.tell("Page.stopLoading", Cdp.params());
    }
  }
}
