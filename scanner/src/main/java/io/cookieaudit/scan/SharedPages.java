package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.ConsentState;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The pages of a scan: found by one visit and visited by all, so that the consent states can be
 * compared.
 */
final class SharedPages {
  private final ConsentState finder;
  private final CompletableFuture<List<URI>> pages = new CompletableFuture<>();

  /**
   * @param states of the scan; the visit without a choice finds the pages, else the first one
   */
  SharedPages(List<ConsentState> states) {
    this.finder =
        states.contains(ConsentState.NO_CHOICE) ? ConsentState.NO_CHOICE : states.getFirst();
  }

  boolean foundBy(ConsentState state) {
    return state == finder;
  }

  /** The first list counts: a visit that is repeated visits the same pages. */
  void found(List<URI> list) {
    pages.complete(list);
  }

  /** The pages once they were found; empty when the deadline passes before. */
  Optional<List<URI>> await(Deadline deadline) {
    try {
      return Optional.of(pages.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
