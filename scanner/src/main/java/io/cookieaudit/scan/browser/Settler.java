package io.cookieaudit.scan.browser;

import java.time.Duration;

/** Lets a loaded page live for a while. */
sealed interface Settler permits VirtualTime, RealTime {
  /** The page's life is cut into parts of this length, and a visitor acts between them. */
  Duration SLICE = Duration.ofSeconds(2);

  /** What is said of a page whose life was cut short because there was no more time for it. */
  String OUT_OF_TIME = "the time for the scan was over";

  /** Called before the target runs. */
  void follow(Target target);

  /**
   * Lets the page live.
   *
   * @param life of the page, after its load
   * @param atMost in real time
   */
  Result settle(Duration life, Duration atMost, Between between);

  /**
   * How far the page's life was brought.
   *
   * @param why it was cut short; empty where it was not
   */
  record Result(Duration lived, boolean complete, String why) {}

  /** Does something before each slice. */
  interface Between {
    /** What is done where nothing is. */
    Between NOTHING = (slice, slices) -> {};

    /**
     * Called before a slice.
     *
     * @param slice counts from 0
     */
    void before(int slice, int slices);
  }

  /** How many slices a life has. */
  static int slices(Duration life) {
    return Math.toIntExact(Math.ceilDiv(life.toMillis(), SLICE.toMillis()));
  }
}
