package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.ConsentState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a scan: found by one visit and visited by all, so that the consent states can be
 * compared. The other visits follow one page behind, so that none waits for the whole list.
 */
final class SharedPages {
  private final ConsentState finder;
  private final List<URI> pages = new ArrayList<>();
  private boolean complete;

  /**
   * @param states of the scan; the visit without a choice finds the pages, else the first one
   */
  SharedPages(List<ConsentState> states) {
    this.finder =
        states.contains(ConsentState.NO_CHOICE) ? ConsentState.NO_CHOICE : states.getFirst();
  }

  boolean foundBy(VisitPlan visit) {
    return visit.state() == finder && visit.profile() == 1;
  }

  /** Adds a page, once: a visit that is repeated finds the same pages. */
  synchronized void found(URI page) {
    if (!pages.contains(page)) {
      pages.add(page);
      notifyAll();
    }
  }

  synchronized boolean none() {
    return pages.isEmpty();
  }

  /** Nothing more will be found. */
  synchronized void complete() {
    complete = true;
    notifyAll();
  }

  /** Whether nothing more will be found. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** The page in this place; empty when there are no more, or when the deadline passes before. */
  synchronized Optional<URI> await(int place, Deadline deadline) {
    while (place >= pages.size() && !complete && !deadline.passed()) {
      try {
        wait(Math.max(1, deadline.left().toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return place < pages.size() ? Optional.of(pages.get(place)) : Optional.empty();
  }
}
