package io.cookieaudit.scan.browser;

import java.util.List;
import java.util.function.Function;

/** The collectors, in the order in which they are attached. */
final class Collectors {
  static final List<Function<Visiting, Collector>> ALL =
      List.of(
          CookieCollector::new, RequestCollector::new, StorageCollector::new, ReadCollector::new);

  private Collectors() {}

  static List<Collector> forVisit(Visiting visiting) {
    return ALL.stream().map(make -> make.apply(visiting)).toList();
  }
}
