package io.cookieaudit.scan.browser;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Closing a tab so that what its page does on leaving is seen. */
final class Leaving {
  private static final Duration CLOSE = Duration.ofSeconds(5);
  private static final Duration ANSWERS = Duration.ofSeconds(1);

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

  /** Closes the tab; false when it does not close in time. */
  boolean close(Activity activity) {
    begun = true;
    cdp.tell(Cdp.BROWSER, "Target.closeTarget", Cdp.params().put("targetId", tab.id()));
    try {
      closed.get(CLOSE.toMillis(), TimeUnit.MILLISECONDS);
      activity.awaitAnswers(ANSWERS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
