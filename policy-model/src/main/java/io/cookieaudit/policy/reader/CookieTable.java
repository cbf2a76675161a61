package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The table in which a policy lists its cookies, as far as a further row has to know it.
 *
 * @param line of the document on which it begins
 * @param endLine the last line
 */
public record CookieTable(int line, int endLine, List<Column> columns) {
  /** A title or an empty row can stand above the header. */
  private static final int ROWS_ABOVE_HEADER = 3;

  /**
   * A column.
   *
   * @param header the words above it, as written
   */
  public record Column(String header, Role role) {}

  public CookieTable {
    columns = List.copyOf(columns);
  }

  /** The longest table of cookies that has a header; empty where there is none. */
  public static Optional<CookieTable> in(PolicyDocument document) {
    return document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(table -> !document.isPublished(table) && !VerticalTable.is(table))
        .sorted(Comparator.comparingInt((Block.Table table) -> -table.rows().size()))
        .flatMap(table -> of(table).stream())
        .findFirst();
  }

  private static Optional<CookieTable> of(Block.Table table) {
    List<Block.Row> rows = table.rows();
    List<CookieTable> found = new ArrayList<>();
    for (int i = 0; i < Math.min(rows.size() - 1, ROWS_ABOVE_HEADER) && found.isEmpty(); i++) {
      Columns.byHeader(rows.get(i), rows.subList(i + 1, rows.size()))
          .map(columns -> new CookieTable(table.line(), table.endLine(), columns(columns)))
          .ifPresent(found::add);
    }
    return found.stream().findFirst();
  }

  private static List<Column> columns(Columns columns) {
    return IntStream.range(0, columns.roles().size())
        .mapToObj(i -> new Column(columns.headers().get(i), columns.roles().get(i)))
        .toList();
  }
}
