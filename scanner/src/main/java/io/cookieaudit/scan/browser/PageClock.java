package io.cookieaudit.scan.browser;

/** The clock of a page: real time up to its load, then the time it was granted. */
final class PageClock {
  private long navigated = System.nanoTime();
  private long navigatedEpochMs = System.currentTimeMillis();
  private long loadMs;
  private long grantedMs;
  private boolean fastForward;

  synchronized void navigated() {
    navigated = System.nanoTime();
    navigatedEpochMs = System.currentTimeMillis();
    fastForward = false;
    grantedMs = 0;
  }

  /** From now on the page has only the time it is granted. */
  synchronized void fastForward() {
    if (!fastForward) {
      loadMs = sinceNavigation();
      fastForward = true;
    }
  }

  synchronized boolean isFastForward() {
    return fastForward;
  }

  synchronized void granted(long ms) {
    grantedMs += ms;
  }

  /** Milliseconds of the page's life since its navigation, exact to one grant. */
  synchronized long pageMs() {
    return fastForward ? loadMs + grantedMs : sinceNavigation();
  }

  /** The page's life at the moment when its clock showed this. */
  synchronized long pageMsAt(long epochMs) {
    return Math.max(0, epochMs - navigatedEpochMs);
  }

  private long sinceNavigation() {
    return (System.nanoTime() - navigated) / 1_000_000;
  }
}
