package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageQueueTest {
  private static URI url(String path) {
    return URI.create("https://shop.test" + path);
  }

  private static List<String> walk(PageQueue queue, Map<String, List<String>> site) {
    List<String> order = new ArrayList<>();
    for (Optional<URI> next = queue.next(); next.isPresent(); next = queue.next()) {
      URI page = next.get();
      order.add(page.getPath());
      if (site.containsKey(page.getPath())) {
        queue.visited(page, site.get(page.getPath()).stream().map(PageQueueTest::url).toList());
      }
    }
    return order;
  }

  @Test
  void goesBreadthFirstAndStopsWhenThereAreEnough() {
    Map<String, List<String>> site =
        Map.of(
            "/", List.of("/a", "/b"), "/a", List.of("/c", "/"), "/b", List.of(), "/c", List.of());
    assertThat(walk(new PageQueue(List.of(url("/")), 4), site))
        .containsExactly("/", "/a", "/b", "/c");
    assertThat(walk(new PageQueue(List.of(url("/")), 3), site)).containsExactly("/", "/a", "/b");
  }

  @Test
  void takesAnotherPageForOneThatIsNotThere() {
    Map<String, List<String>> site = Map.of("/", List.of("/dead", "/b"), "/b", List.of());
    PageQueue queue = new PageQueue(List.of(url("/")), 2);
    assertThat(walk(queue, site)).containsExactly("/", "/dead", "/b");
  }

  @Test
  void visitsEveryPageThatWasGiven() {
    PageQueue queue = new PageQueue(List.of(url("/x"), url("/y"), url("/x#top")), 1);
    assertThat(walk(queue, Map.of("/x", List.of("/z"), "/y", List.of())))
        .containsExactly("/x", "/y");
    assertThat(queue.given(url("/y"))).isTrue();
    assertThat(queue.given(url("/z"))).isFalse();
  }

  @Test
  void doesNotVisitTheTargetOfARedirectAgain() {
    PageQueue queue = new PageQueue(List.of(url("/")), 5);
    queue.next();
    queue.visited(url("/en/"), List.of(url("/en/"), url("/b")));
    assertThat(queue.next()).contains(url("/b"));
    assertThat(queue.next()).isEmpty();
  }
}
