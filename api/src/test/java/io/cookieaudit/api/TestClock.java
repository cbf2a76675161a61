package io.cookieaudit.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class TestClock implements InstantSource {
  private volatile Instant now;

  public TestClock(String start) {
    this.now = Instant.parse(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void moveTo(String time) {
    now = Instant.parse(time);
  }

  public void move(Duration by) {
    now = now.plus(by);
  }
}
