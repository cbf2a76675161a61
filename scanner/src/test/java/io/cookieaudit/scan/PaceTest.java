package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private Instant now = NOON;
  private final InstantSource clock = () -> now;

  @Test
  void givesPagesOfOneHostTurnsWithTheDelayBetweenThem() {
    Pace pace = new Pace(clock, SECOND);

    assertThat(pace.turn("shop.test")).isZero();
    assertThat(pace.turn("shop.test")).isEqualTo(SECOND);
    now = NOON.plusMillis(1_500);
    assertThat(pace.turn("shop.test")).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void hostsDoNotWaitForOneAnother() {
    Pace pace = new Pace(clock, SECOND);
    pace.turn("shop.test");

    assertThat(pace.turn("help.shop.test")).isZero();
  }

  @Test
  void whatWasLeftInPeaceLongEnoughDoesNotWait() {
    Pace pace = new Pace(clock, SECOND);
    pace.turn("shop.test");
    now = NOON.plusSeconds(5);

    assertThat(pace.turn("shop.test")).isZero();
  }

  @Test
  void aTurnAfterTheEndOfTheScanIsNotWaitedFor() {
    Pace pace = new Pace(clock, Duration.ofHours(1));
    Deadline deadline = Deadline.after(clock, Duration.ofMinutes(1));

    assertThat(pace.await("shop.test", deadline)).isTrue();
    assertThat(pace.await("shop.test", deadline)).isFalse();
  }
}
