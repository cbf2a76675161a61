package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a PDF file, which has no tables: only pieces of text that begin at the same places.
 * Where its rows begin is told by the space above them, or by lines with most cells filled.
 */
final class PdfTable {
  /** How far from each other pieces of one column can begin, in points. */
  private static final float SAME = 6;

  /** Rows stand further apart than the lines of one cell, by this share at least. */
  private static final float FURTHER = 1.2f;

  /** A line that reaches this share of its column's width was broken for want of room. */
  private static final float FULL = 0.75f;

  private static final int FEWEST_LINES = 2;

  private final List<PdfLines.Line> lines;
  private final List<Float> columns;

  private PdfTable(List<PdfLines.Line> lines) {
    this.lines = lines;
    this.columns = columns(lines.getFirst());
  }

  /**
   * How many lines from one on make up a table: the first has several pieces, and the others' begin
   * where the first one's do; 0 where none does.
   */
  static int length(List<PdfLines.Line> lines, int from) {
    List<Float> columns = columns(lines.get(from));
    if (columns.size() < 2) {
      return 0;
    }
    int end = from + 1;
    int several = 0;
    while (end < lines.size()
        && lines.get(end).page() == lines.get(from).page()
        && lines.get(end).pieces().stream().allMatch(piece -> column(columns, piece) >= 0)
        && fits(lines.get(end), columns)) {
      several += lines.get(end).pieces().size() > 1 ? 1 : 0;
      end++;
    }
    while (end > from && lines.get(end - 1).pieces().size() == 1 && isApart(lines, end - 1)) {
      end--;
    }
    return end - from >= FEWEST_LINES && several >= 1 ? end - from : 0;
  }

  /** A text over the whole width begins like the first column and ends far behind it. */
  private static boolean fits(PdfLines.Line line, List<Float> columns) {
    return line.pieces().stream()
        .allMatch(
            piece -> {
              int column = column(columns, piece);
              return column + 1 >= columns.size()
                  || piece.right() <= columns.get(column + 1) + SAME;
            });
  }

  private static boolean isApart(List<PdfLines.Line> lines, int i) {
    return i > 0 && lines.get(i).top() - lines.get(i - 1).top() > lines.get(i).size() * 2;
  }

  private static List<Float> columns(PdfLines.Line line) {
    return line.pieces().stream().map(PdfLines.Piece::left).toList();
  }

  private static int column(List<Float> columns, PdfLines.Piece piece) {
    for (int i = 0; i < columns.size(); i++) {
      if (Math.abs(columns.get(i) - piece.left()) <= SAME) {
        return i;
      }
    }
    return -1;
  }

  static Block.Table of(List<PdfLines.Line> lines) {
    return new PdfTable(lines).table();
  }

  private Block.Table table() {
    List<Block.Row> rows = new ArrayList<>();
    int from = 0;
    float step = smallestStep();
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || startsRow(i, step)) {
        rows.add(row(lines.subList(from, i)));
        from = i;
      }
    }
    return new Block.Table(
        lines.getFirst().number(), lines.getLast().number(), Optional.empty(), rows);
  }

  private boolean startsRow(int i, float step) {
    float above = lines.get(i).top() - lines.get(i - 1).top();
    boolean first = column(columns, lines.get(i).pieces().getFirst()) == 0;
    boolean spaced = largestStep() > step * FURTHER;
    return spaced
        ? above > step * FURTHER || above <= 0
        : first && lines.get(i).pieces().size() * 2 > columns.size();
  }

  private float smallestStep() {
    float smallest = Float.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).top() - lines.get(i - 1).top();
      smallest = step > 0 ? Math.min(smallest, step) : smallest;
    }
    return smallest;
  }

  private float largestStep() {
    float largest = 0;
    for (int i = 1; i < lines.size(); i++) {
      largest = Math.max(largest, lines.get(i).top() - lines.get(i - 1).top());
    }
    return largest;
  }

  private Block.Row row(List<PdfLines.Line> part) {
    List<Block.Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      var text = new StringBuilder();
      boolean full = false;
      for (PdfLines.Line line : part) {
        for (PdfLines.Piece piece : line.pieces()) {
          if (column(columns, piece) == column) {
            add(text, piece.text(), full);
            full = isFull(piece, column);
          }
        }
      }
      cells.add(
          new Block.Cell(
              Passage.of(
                  part.getFirst().number(),
                  part.getLast().number(),
                  PassageBuilder.fold(text.toString())),
              false,
              false));
    }
    return new Block.Row(cells);
  }

  /** A name that fills its column goes on in the next line without a space. */
  private static void add(StringBuilder text, String next, boolean full) {
    if (text.isEmpty() || (full && text.indexOf(" ") < 0 && next.matches("[\\w.*-]+( .*)?"))) {
      text.append(next);
    } else {
      PdfBlocks.join(text, next);
    }
  }

  private boolean isFull(PdfLines.Piece piece, int column) {
    return column + 1 < columns.size()
        && piece.right() - piece.left() >= (columns.get(column + 1) - columns.get(column)) * FULL
        && piece.text().indexOf(' ') < 0
        && piece.text().contains("_");
  }
}
