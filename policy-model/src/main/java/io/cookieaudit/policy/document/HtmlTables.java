package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Tables of HTML, with spanning cells put at every place they cover. */
final class HtmlTables {
  /** HTML allows spans of 1000 columns; no table of cookies has more than a few. */
  private static final int MOST_COLUMNS = 60;

  private HtmlTables() {}

  /** Whether the table only arranges parts of a page. */
  static boolean isLayout(Element table) {
    return table.selectFirst("table table, td h1, td h2, td ul ul, td dl") != null
        || table.attr("role").equals("presentation")
        || rows(table).stream().allMatch(row -> cells(row).size() < 2);
  }

  static Block.Table of(Element table, int offset) {
    List<Element> elements = rows(table);
    List<Map<Integer, Block.Cell>> grid = new ArrayList<>();
    elements.forEach(ignored -> grid.add(new TreeMap<>()));
    for (int row = 0; row < elements.size(); row++) {
      int column = 0;
      for (Element cell : cells(elements.get(row))) {
        while (grid.get(row).containsKey(column)) {
          column++;
        }
        column = place(grid, row, column, cell, offset);
      }
    }
    int line = HtmlPassages.line(table, offset, 1);
    int end =
        table.endSourceRange().isTracked()
            ? table.endSourceRange().end().lineNumber() + offset
            : line;
    Optional<Passage> caption =
        Optional.ofNullable(table.selectFirst("> caption"))
            .map(element -> HtmlPassages.of(element, offset))
            .filter(words -> !words.isEmpty());
    return new Block.Table(
        line, Math.max(line, end), caption, grid.stream().map(cells -> row(cells, line)).toList());
  }

  private static int place(
      List<Map<Integer, Block.Cell>> grid, int row, int column, Element cell, int offset) {
    boolean header = cell.normalName().equals("th");
    Passage words = HtmlPassages.of(cell, offset);
    int columns =
        Math.min(span(cell, "colspan"), MOST_COLUMNS - Math.min(column, MOST_COLUMNS - 1));
    int rowspan = span(cell, "rowspan");
    int rows = rowspan == 0 ? grid.size() - row : Math.min(rowspan, grid.size() - row);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        grid.get(row + r).put(column + c, new Block.Cell(words, header, r + c > 0));
      }
    }
    return column + columns;
  }

  private static Block.Row row(Map<Integer, Block.Cell> placed, int line) {
    List<Block.Cell> cells = new ArrayList<>();
    placed.forEach(
        (column, cell) -> {
          while (cells.size() < column) {
            cells.add(new Block.Cell(Passage.empty(line), false, true));
          }
          cells.add(cell);
        });
    return new Block.Row(cells);
  }

  /** {@code rowspan=0} means to the end; {@code colspan=0} and what is no number count as 1. */
  private static int span(Element cell, String attribute) {
    String written = cell.attr(attribute).strip();
    if (!written.matches("\\d{1,5}")) {
      return 1;
    }
    int span = Integer.parseInt(written);
    return attribute.equals("colspan") ? Math.max(span, 1) : span;
  }

  private static List<Element> rows(Element table) {
    return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
        .filter(row -> !HtmlVisibility.isHidden(row))
        .toList();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .filter(cell -> !HtmlVisibility.isHidden(cell))
        .toList();
  }
}
