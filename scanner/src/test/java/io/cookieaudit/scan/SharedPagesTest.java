package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedPagesTest {
  private static final URI HOME = URI.create("https://shop.test/");
  private static final URI LAMPS = URI.create("https://shop.test/lamps");
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

  private final SharedPages pages =
      new SharedPages(List.of(plan(ConsentState.REJECTED), plan(ConsentState.NO_CHOICE)));
  private final Deadline far = Deadline.after(NOON, Duration.ofHours(1));

  private static VisitPlan plan(ConsentState state) {
    return new VisitPlan(ConsentWish.of(state), 1);
  }

  @Test
  void areFoundByTheVisitWithoutAChoice() {
    assertThat(pages.foundBy(plan(ConsentState.NO_CHOICE))).isTrue();
    assertThat(pages.foundBy(plan(ConsentState.REJECTED))).isFalse();
    assertThat(
            new SharedPages(List.of(plan(ConsentState.ACCEPTED)))
                .foundBy(plan(ConsentState.ACCEPTED)))
        .isTrue();
  }

  @Test
  void areThereAsSoonAsTheyAreFound() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<URI>> second = threads.submit(() -> pages.await(1, far));
      pages.found(HOME);
      assertThat(pages.await(0, far)).contains(HOME);

      pages.found(LAMPS);

      assertThat(second.get()).contains(LAMPS);
    }
  }

  @Test
  void countOnceWhenAVisitIsRepeated() {
    pages.found(HOME);
    pages.found(HOME);
    pages.complete();

    assertThat(pages.await(1, far)).isEmpty();
  }

  @Test
  void endWhenTheListIsComplete() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<URI>> next = threads.submit(() -> pages.await(0, far));

      pages.complete();

      assertThat(next.get()).isEmpty();
      assertThat(pages.isComplete()).isTrue();
    }
  }

  @Test
  void areGivenUpWhenTheTimeIsOver() {
    Deadline over = Deadline.after(NOON, Duration.ZERO);

    assertThat(pages.await(0, over)).isEmpty();
    assertThat(pages.isComplete()).isFalse();
  }
}
