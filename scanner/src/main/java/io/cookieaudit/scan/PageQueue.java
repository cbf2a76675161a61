package io.cookieaudit.scan;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages of a site, breadth-first: those given, then those they link to, and so on. */
final class PageQueue {
  private final int most;
  private final Set<URI> given;
  private final Deque<URI> waiting = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private int visited;

  PageQueue(List<URI> given, int most) {
    List<URI> pages =
        given.stream().map(url -> Links.address(url.toString()).orElse(url)).distinct().toList();
    this.most = Math.max(most, pages.size());
    this.given = Set.copyOf(pages);
    pages.forEach(this::add);
  }

  private void add(URI url) {
    if (known.add(url)) {
      waiting.add(url);
    }
  }

  /** The page to visit next; empty when there are enough or no more. */
  Optional<URI> next() {
    return visited < most ? Optional.ofNullable(waiting.poll()) : Optional.empty();
  }

  /** Whether a page was named by whoever asked for the scan. */
  boolean given(URI url) {
    return given.contains(url);
  }

  /**
   * Records that the page that was next was there.
   *
   * @param finalUrl where it led; another way to the same page is not taken
   */
  void visited(URI finalUrl, List<URI> links) {
    visited++;
    known.add(finalUrl);
    waiting.remove(finalUrl);
    links.forEach(this::add);
  }
}
