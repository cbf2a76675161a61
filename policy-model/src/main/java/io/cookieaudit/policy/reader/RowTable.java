package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table with one or several cookies in each row. */
final class RowTable implements PolicyReader {
  /** A title or an empty row can stand above the header. */
  private static final int ROWS_ABOVE_HEADER = 3;

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      if (document.blocks().get(i) instanceof Block.Table table && !VerticalTable.is(table)) {
        RowContext context = outline.context(i);
        Optional<Category> caption =
            table.caption().flatMap(words -> context.leading(words.text()));
        found.addAll(table(table, caption.isPresent() ? context.under(caption) : context));
      }
    }
    return List.copyOf(found);
  }

  static List<Declaration> table(Block.Table table, RowContext context) {
    List<Block.Row> rows = table.rows();
    for (int i = 0; i < Math.min(rows.size() - 1, ROWS_ABOVE_HEADER); i++) {
      List<Block.Row> body = rows.subList(i + 1, rows.size());
      if (!rows.get(i).isEmpty()) {
        Optional<Columns> columns = Columns.byHeader(rows.get(i), body);
        if (columns.isPresent()) {
          return CookieRows.read(columns.get(), body, context);
        }
      }
    }
    List<Block.Row> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
    return Columns.byCells(filled, table.width())
        .map(columns -> CookieRows.read(columns, filled, context))
        .orElse(List.of());
  }
}
