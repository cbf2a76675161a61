package io.cookieaudit.scan.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a loaded page live as long as a visitor would look at it. */
final class RealTime implements Settler {
  private final Supplier<Optional<String>> broken;
  private final Supplier<Frame> page;

  /**
   * @param broken why the page is no more; empty while it lives
   */
  RealTime(Supplier<Optional<String>> broken, Supplier<Frame> page) {
    this.broken = broken;
    this.page = page;
  }

  @Override
  public void follow(Target target) {
    target.on("Inspector.targetCrashed", event -> wake());
    target.whenGone(this::wake);
  }

  private synchronized void wake() {
    notifyAll();
  }

  @Override
  public Result settle(Duration life, Duration atMost, Between between) {
    long begin = System.nanoTime();
    long end = begin + Math.min(life.toNanos(), atMost.toNanos());
    int slices = Settler.slices(life);
    for (int number = 0; number < slices && System.nanoTime() < end; number++) {
      between.before(number, slices);
      awaitBroken(Math.min(end, begin + (number + 1) * SLICE.toNanos()));
      if (broken.get().isPresent() || Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    Duration lived = Duration.ofNanos(Math.min(life.toNanos(), System.nanoTime() - begin));
    String why =
        broken
            .get()
            .orElseGet(
                () ->
                    lived.compareTo(life) < 0
                        ? OUT_OF_TIME
                        : page.get().evaluate("1").isMissingNode() ? "it was too busy" : "");
    return new Result(lived, why.isEmpty(), why);
  }

  /** Waits until the page is no more, so long at most. */
  private synchronized void awaitBroken(long until) {
    try {
      for (long left = until - System.nanoTime();
          left > 0 && broken.get().isEmpty();
          left = until - System.nanoTime()) {
        wait(Math.ceilDiv(left, 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
