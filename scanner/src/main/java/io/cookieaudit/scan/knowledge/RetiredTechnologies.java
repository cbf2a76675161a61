package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.NamePattern;
import java.util.List;
import java.util.Optional;

/** The cookies that only technologies set that no longer exist. */
public final class RetiredTechnologies {
  private static final String[] COLUMNS = {"cookie", "id", "technology", "ended"};
  private static final RetiredTechnologies BUNDLED = read(table());

  private record Entry(NamePattern cookie, RetiredTechnology technology) {}

  private final List<Entry> entries;

  private RetiredTechnologies(List<Entry> entries) {
    this.entries = entries;
  }

  /** What is packed with the program. */
  public static RetiredTechnologies bundled() {
    return BUNDLED;
  }

  private static Table table() {
    String file = "retired-technologies.tsv";
    return Table.parse(file, ClassPathText.beside(RetiredTechnologies.class, file), COLUMNS);
  }

  private static RetiredTechnologies read(Table table) {
    return new RetiredTechnologies(
        table.map(
            row ->
                new Entry(
                    NamePattern.of(row.cell(0)),
                    new RetiredTechnology(row.cell(1), row.cell(2), row.cell(3)))));
  }

  /** The technology that alone set a cookie of this name. */
  public Optional<RetiredTechnology> behind(String name) {
    return entries.stream()
        .filter(entry -> entry.cookie().matches(name))
        .map(Entry::technology)
        .findFirst();
  }
}
