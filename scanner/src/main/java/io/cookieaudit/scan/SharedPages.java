package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a scan: found by one visit and visited by all, so that the consent states can be
 * compared. The other visits follow one page behind, so that none waits for the whole list.
 */
final class SharedPages {
  private final VisitPlan finder;
  private final List<URI> pages = new ArrayList<>();
  private boolean complete;

  /**
   * @param visits of the scan; the one without a choice finds the pages, else the first one
   */
  SharedPages(List<VisitPlan> visits) {
    this.finder =
        visits.stream()
            .filter(visit -> visit.wish().equals(ConsentWish.of(ConsentState.NO_CHOICE)))
            .findFirst()
            .orElseGet(visits::getFirst);
  }

  boolean foundBy(VisitPlan visit) {
    return visit.equals(finder);
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
