package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A cookie table that lost its lines: every cell is a paragraph of its own, first those of the
 * header, then those of each row.
 */
final class LinearisedTable implements PolicyReader {
  /** How many paragraphs a cell can have more than one, before the rows are lost. */
  private static final int MOST_SURPLUS = 3;

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (LinearisedHeader header :
        LinearisedHeader.all(document.blocks(), LinearisedTable::isHeader)) {
      List<Block.Row> rows = rows(header.cells(document.blocks()), header.roles());
      int at = header.start();
      var context = outline.context(at == 0 ? 0 : at - 1);
      Columns.byHeader(row(header.words()), rows)
          .ifPresent(columns -> found.addAll(CookieRows.read(columns, rows, context)));
    }
    return List.copyOf(found);
  }

  private static boolean isHeader(List<Role> roles) {
    return roles.size() >= 2 && roles.contains(Role.NAME);
  }

  /** Rows follow each other as long as a name stands where names belong. */
  private static List<Block.Row> rows(List<Passage> cells, List<Role> roles) {
    List<Block.Row> rows = new ArrayList<>();
    int width = roles.size();
    int at = 0;
    while (at + width <= cells.size() && fits(cells, at, roles)) {
      rows.add(row(cells.subList(at, at + width)));
      at = next(cells, at + width, roles);
    }
    return rows;
  }

  /** The start of the next row; a cell of several paragraphs puts it off a little. */
  private static int next(List<Passage> cells, int expected, List<Role> roles) {
    for (int surplus = 0; surplus <= MOST_SURPLUS; surplus++) {
      int at = expected + surplus;
      if (at + roles.size() <= cells.size() && fits(cells, at, roles)) {
        return at;
      }
    }
    return cells.size();
  }

  private static boolean fits(List<Passage> cells, int at, List<Role> roles) {
    for (int i = 0; i < roles.size(); i++) {
      Passage cell = cells.get(at + i);
      boolean fits =
          switch (roles.get(i)) {
            case NAME ->
                HeaderWords.role(cell.text()).isEmpty()
                    && (Columns.areNames(cell) || Columns.areTechnicalNames(cell));
            case LIFETIME ->
                Columns.isLifetime(cell)
                    || (cell.text().length() <= 120 && !Columns.areTechnicalNames(cell));
            case PROVIDER, TYPE, CATEGORY, PARTY, DOMAIN -> cell.text().length() <= 120;
            case PURPOSE, OTHER -> !cell.strong();
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Block.Row row(List<Passage> cells) {
    return new Block.Row(cells.stream().map(words -> new Block.Cell(words, false, false)).toList());
  }
}
