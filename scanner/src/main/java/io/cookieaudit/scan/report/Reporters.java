package io.cookieaudit.scan.report;

import java.util.List;
import java.util.Optional;

/** The formats in which a report can be written. A new one is one class and one line here. */
public final class Reporters {
  public static final List<Reporter> ALL =
      List.of(
          TextReporter.PLAIN,
          new JsonReporter(),
          new HtmlReporter(),
          new SarifReporter(),
          new JunitReporter(),
          new MarkdownReporter(),
          new CookiesCsvReporter(),
          new RequestsCsvReporter(),
          new HarReporter());

  private Reporters() {}

  /** The reporter of a name on the command line; empty where there is none. */
  public static Optional<Reporter> of(String format) {
    return ALL.stream().filter(reporter -> reporter.format().equals(format)).findFirst();
  }
}
