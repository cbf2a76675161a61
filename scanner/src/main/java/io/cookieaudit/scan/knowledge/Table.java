package io.cookieaudit.scan.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A data file of this package: tab-separated, comments after {@code #}, the first other line naming
 * the columns, {@code -} for an empty cell. One comment, {@code # date: 2026-11-22}, says when the
 * facts were last looked at.
 */
record Table(String name, LocalDate date, List<Row> rows) {
  private static final String DATE = "# date:";

  /** One line of a file, which knows its place for the message when it is wrong. */
  record Row(String place, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }

    Optional<String> optional(int column) {
      return Optional.of(cells.get(column)).filter(cell -> !cell.equals("-"));
    }

    /** The items of a cell, parted by {@code separator}. */
    List<String> items(int column, String separator) {
      return optional(column)
          .map(cell -> List.of(cell.split(separator + "\\s*", -1)))
          .orElseGet(List::of);
    }

    IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(place + ": " + what);
    }
  }

  Table {
    rows = List.copyOf(rows);
  }

  /** A table of exactly these columns, from text; the name is for messages. */
  static Table parse(String name, String text, String... columns) {
    List<Row> rows = new ArrayList<>();
    Optional<LocalDate> date = Optional.empty();
    boolean headed = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith(DATE)) {
        date = Optional.of(LocalDate.parse(line.substring(DATE.length()).strip()));
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var row = new Row(name + ":" + number, List.of(line.split("\t", -1)));
      if (row.cells().size() != columns.length) {
        throw row.wrong("has %d cells, not %d".formatted(row.cells().size(), columns.length));
      }
      if (headed) {
        rows.add(row);
      } else if (row.cells().equals(List.of(columns))) {
        headed = true;
      } else {
        throw row.wrong("the columns must be " + String.join(", ", columns));
      }
    }
    return new Table(
        name,
        date.orElseThrow(() -> new IllegalArgumentException(name + ": no line '" + DATE + " …'")),
        rows);
  }

  <T> List<T> map(Function<Row, T> reader) {
    return rows.stream().map(reader).toList();
  }

  KnowledgeList summary() {
    return new KnowledgeList(name, date, rows.size());
  }
}
