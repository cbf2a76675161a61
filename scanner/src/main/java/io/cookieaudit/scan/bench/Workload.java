package io.cookieaudit.scan.bench;

import io.cookieaudit.scan.demo.DemoShop;
import io.cookieaudit.scan.demo.MeasuredShop;
import io.cookieaudit.scan.demo.Shop;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something to be audited, and what a bare browser does beside it.
 *
 * @param id for programs
 * @param title for people
 * @param arguments of the audit: a command and its options
 * @param loads which pages the bare browser loads, from those that the audit loaded
 */
record Workload(
    String id, String title, Shop shop, List<String> arguments, UnaryOperator<List<URI>> loads) {

  private static final int STATES = 3;

  Workload {
    arguments = List.copyOf(arguments);
  }

  /** With further options, where it is a scan. */
  Workload with(List<String> options) {
    return arguments.getFirst().equals("scan")
        ? new Workload(
            id, title, shop, Stream.concat(arguments.stream(), options.stream()).toList(), loads)
        : this;
  }

  /** The demo shop, whose audit ends with 0 only when it found exactly what is planted. */
  static Workload demo() {
    return new Workload(
        "demo",
        "the demo audit, beside as many loads of the same pages",
        DemoShop.open(),
        List.of("demo"),
        UnaryOperator.identity());
  }

  /** One page in three states, beside a single load. */
  static Workload onePage() {
    MeasuredShop shop = MeasuredShop.ofPages(1);
    return new Workload(
        "one-page",
        "1 page in 3 states, beside 1 load",
        shop,
        scan(shop, 1, "no-choice,rejected,accepted"),
        loaded -> uris(shop.pageUrls()));
  }

  /** So many pages in three states, beside as many loads. */
  static Workload pages(int pages) {
    MeasuredShop shop = MeasuredShop.ofPages(pages);
    return new Workload(
        "pages-" + pages,
        "%d %s in 3 states, beside %d loads"
            .formatted(pages, pages == 1 ? "page" : "pages", STATES * pages),
        shop,
        scan(shop, pages, "no-choice,rejected,accepted"),
        loaded ->
            uris(
                Collections.nCopies(STATES, shop.pageUrls()).stream()
                    .flatMap(List::stream)
                    .toList()));
  }

  /** One page of unusual size in one state, beside a single load. */
  static Workload extreme(String id, String title, MeasuredShop shop) {
    return new Workload(
        id, title, shop, scan(shop, 1, "no-choice"), loaded -> uris(shop.pageUrls()));
  }

  private static List<String> scan(MeasuredShop shop, int pages, String states) {
    List<String> arguments = new ArrayList<>();
    Collections.addAll(
        arguments, "scan", shop.homeUrl(), "--pages", String.valueOf(pages), "--states", states);
    Collections.addAll(arguments, "--fail-on", "never", "--timeout", "1h", "--insecure");
    return arguments;
  }

  private static List<URI> uris(List<String> urls) {
    return urls.stream().map(URI::create).toList();
  }
}
