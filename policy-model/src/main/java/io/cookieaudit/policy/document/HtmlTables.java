package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Tables of HTML, with spanning cells put at every place they cover. */
final class HtmlTables {
  /** HTML allows spans of 1000 columns; no table of cookies has more than a few. */
  private static final int MOST_COLUMNS = 60;

  private static final Pattern SPAN = Pattern.compile("\\d{1,5}");

  private static final Evaluator PARTS_OF_A_PAGE =
      Selector.evaluatorOf("table table, td h1, td h2, td ul ul, td dl");

  private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

  /** What spanning cells may add to a table, so that a few of them cannot fill the memory. */
  private static final int MOST_REPEATED = 200_000;

  private final List<Map<Integer, Block.Cell>> grid = new ArrayList<>();
  private final int offset;
  private int repeated;

  private HtmlTables(int rows, int offset) {
    this.offset = offset;
    for (int row = 0; row < rows; row++) {
      grid.add(new TreeMap<>());
    }
  }

  /** Whether the table only arranges parts of a page. */
  static boolean isLayout(Element table) {
    return table.attr("role").equals("presentation")
        || rows(table).stream().allMatch(row -> cells(row).size() < 2)
        || table.selectFirst(PARTS_OF_A_PAGE) != null;
  }

  static Block.Table of(Element table, int offset) {
    List<Element> elements = rows(table);
    var placed = new HtmlTables(elements.size(), offset);
    for (int row = 0; row < elements.size(); row++) {
      placed.fill(row, cells(elements.get(row)));
    }
    int line = HtmlPassages.line(table, offset, 1);
    int end =
        table.endSourceRange().isTracked()
            ? table.endSourceRange().end().lineNumber() + offset
            : line;
    Optional<Passage> caption =
        table.children().stream()
            .filter(child -> child.normalName().equals("caption"))
            .findFirst()
            .map(element -> HtmlPassages.of(element, offset))
            .filter(words -> !words.isEmpty());
    return new Block.Table(
        line,
        Math.max(line, end),
        caption,
        placed.grid.stream().map(cells -> row(cells, line)).toList());
  }

  private void fill(int row, List<Element> cells) {
    int column = 0;
    for (Element cell : cells) {
      while (grid.get(row).containsKey(column)) {
        column++;
      }
      column = place(row, column, cell);
    }
  }

  private int place(int row, int column, Element cell) {
    boolean header = cell.normalName().equals("th");
    Passage words = HtmlPassages.of(cell, offset);
    int columns =
        Math.min(span(cell, "colspan"), MOST_COLUMNS - Math.min(column, MOST_COLUMNS - 1));
    int rowspan = span(cell, "rowspan");
    int left = grid.size() - row;
    int rows = rowspan == 0 ? left : Math.min(rowspan, left);
    if (repeated + rows * columns > MOST_REPEATED) {
      rows = 1;
      columns = 1;
    }
    repeated += rows * columns - 1;
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
    if (!SPAN.matcher(written).matches()) {
      return 1;
    }
    int span = Integer.parseInt(written);
    return attribute.equals("colspan") ? Math.max(span, 1) : span;
  }

  private static List<Element> rows(Element table) {
    return table.children().stream()
        .flatMap(
            child ->
                GROUPS.contains(child.normalName()) ? child.children().stream() : Stream.of(child))
        .filter(row -> row.normalName().equals("tr") && !HtmlVisibility.isHidden(row))
        .toList();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .filter(cell -> !HtmlVisibility.isHidden(cell))
        .toList();
  }
}
