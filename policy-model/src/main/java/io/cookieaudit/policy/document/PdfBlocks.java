package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;

/** A PDF file: its lines as paragraphs and headings, and those that stand in columns as tables. */
final class PdfBlocks {
  /** Letters of a heading are larger than those of the text, by this share at least. */
  private static final float LARGER = 1.12f;

  /** Paragraphs stand further apart than lines, by this share at least. */
  private static final float FURTHER = 1.35f;

  private final List<PdfLines.Line> lines;
  private final float usualSize;
  private final float usualStep;
  private final List<Block> blocks = new ArrayList<>();

  private PdfBlocks(List<PdfLines.Line> lines) {
    this.lines = lines;
    this.usualSize = median(lines.stream().map(PdfLines.Line::size).toList());
    this.usualStep = median(steps(lines));
  }

  static List<Block> of(List<PdfLines.Line> lines) {
    var pdf = new PdfBlocks(lines);
    int i = 0;
    while (i < lines.size()) {
      int rows = PdfTable.length(lines, i);
      i = rows > 0 ? pdf.table(i, rows) : pdf.paragraph(i);
    }
    return List.copyOf(pdf.blocks);
  }

  private int table(int from, int rows) {
    Block.Table table = PdfTable.of(lines.subList(from, from + rows));
    if (!blocks.isEmpty()
        && blocks.getLast() instanceof Block.Table before
        && before.width() == table.width()) {
      // The next page goes on with the table.
      blocks.removeLast();
      List<Block.Row> all = new ArrayList<>(before.rows());
      all.addAll(table.rows());
      blocks.add(new Block.Table(before.line(), table.endLine(), before.caption(), all));
    } else {
      blocks.add(table);
    }
    return from + rows;
  }

  private int paragraph(int from) {
    PdfLines.Line first = lines.get(from);
    var text = new StringBuilder(first.text());
    int end = from + 1;
    while (end < lines.size()
        && PdfTable.length(lines, end) == 0
        && belongs(lines.get(end - 1), lines.get(end))) {
      join(text, lines.get(end).text());
      end++;
    }
    Passage words =
        Passage.of(
            first.number(), lines.get(end - 1).number(), PassageBuilder.fold(text.toString()));
    if (words.isEmpty()) {
      return end;
    }
    boolean heading = first.size() > usualSize * LARGER && words.text().length() < 160;
    blocks.add(
        heading ? new Block.Heading(level(first.size()), words) : new Block.Paragraph(words));
    return end;
  }

  private boolean belongs(PdfLines.Line before, PdfLines.Line next) {
    return before.page() == next.page()
        && Math.abs(before.size() - next.size()) < 1
        && next.top() - before.top() <= Math.max(usualStep, before.size()) * FURTHER
        && !next.text().matches("^[•●▪–*-] .*");
  }

  /** A word that was divided at the end of a line becomes one again. */
  static void join(StringBuilder text, String next) {
    boolean divided =
        text.length() > 1
            && text.charAt(text.length() - 1) == '-'
            && Character.isLetter(text.charAt(text.length() - 2))
            && !next.isEmpty()
            && Character.isLowerCase(next.charAt(0));
    if (divided) {
      text.setLength(text.length() - 1);
      text.append(next);
    } else {
      text.append(' ').append(next);
    }
  }

  private int level(float size) {
    return size > usualSize * 1.6 ? 1 : size > usualSize * 1.3 ? 2 : 3;
  }

  private static List<Float> steps(List<PdfLines.Line> lines) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).top() - lines.get(i - 1).top();
      if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static float median(List<Float> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
  }
}
