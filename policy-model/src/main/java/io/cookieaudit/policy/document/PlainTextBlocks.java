package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plain text: what pages and PDF files become when they are copied. */
final class PlainTextBlocks {
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:\\d{1,2}[.)]|\\([a-z0-9]{1,3}\\)|[•·●○▪◦‣*–-]|o(?= ))\\s+(?=\\S)");

  private static final Pattern NUMBERED_HEADING =
      Pattern.compile("^(?:[A-Z]|[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*)[.)]?\\s+\\p{Lu}.*");

  private static final Pattern COLUMN_GAP = Pattern.compile("\\t+| {3,}");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?…][\"”»)]?\\s*$");
  private static final int LONGEST_HEADING = 100;

  /** A line of running text is longer than this share of the usual width. */
  private static final double NARROW = 0.6;

  private final List<String> lines;
  private final int width;
  private final int gap;
  private final BlockCollector blocks = new BlockCollector();
  private final List<String> paragraph = new ArrayList<>();
  private int from;
  private boolean item;
  private boolean upperCase;

  private PlainTextBlocks(List<String> lines) {
    this.lines = lines;
    this.width = usualWidth(lines);
    this.gap = isDoubleSpaced(lines) ? 2 : 1;
  }

  static List<Block> of(String text) {
    var plain = new PlainTextBlocks(text.lines().toList());
    plain.read();
    return plain.blocks.finish();
  }

  private void read() {
    int blank = 0;
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (line.isBlank()) {
        blank++;
        i++;
        continue;
      }
      if (blank >= gap) {
        flush();
      }
      blank = 0;
      int rows = alignedRows(i);
      if (rows >= 3 || (rows == 2 && columns(line).size() >= 3)) {
        flush();
        blocks.add(table(i, rows));
        i += rows;
        continue;
      }
      line(i, line);
      i++;
    }
    flush();
  }

  private void line(int i, String line) {
    boolean heading = isHeading(line);
    if (heading && !paragraph.isEmpty() && upperCase) {
      add(line.strip());
      return;
    }
    boolean startsItem = ITEM.matcher(line).find();
    boolean title =
        isTitle(line)
            && (paragraph.isEmpty() || paragraph.getLast().length() < width * 0.8)
            && startsAnew(i + 1);
    boolean narrow = line.strip().length() < width * NARROW;
    if (startsItem || heading || title || endsBefore(narrow)) {
      flush();
    }
    if (paragraph.isEmpty()) {
      from = i + 1;
      item = startsItem;
    }
    add(startsItem ? ITEM.matcher(line).replaceFirst("") : line.strip());
  }

  private void add(String words) {
    upperCase = (paragraph.isEmpty() || upperCase) && isUpperCase(words);
    paragraph.add(words);
  }

  /**
   * Whether the paragraph ended with its last line: a heading, a short line with a full stop, or
   * one of several short lines, which are the cells of a table or an address.
   */
  private boolean endsBefore(boolean narrow) {
    if (paragraph.isEmpty()) {
      return false;
    }
    String last = paragraph.getLast();
    return (paragraph.size() == 1 && (isHeading(last) || (isTitle(last) && !item)))
        || (SENTENCE_END.matcher(last).matches() && last.length() < width * 0.8)
        || (last.length() < width * NARROW && !item && narrow);
  }

  private void flush() {
    if (paragraph.isEmpty()) {
      return;
    }
    Passage words =
        Passage.of(from, from + span() - 1, PassageBuilder.fold(String.join(" ", paragraph)));
    boolean heading = paragraph.stream().allMatch(this::isHeading);
    if (item) {
      blocks.openList();
      blocks.text(words);
      blocks.closeList();
    } else if (heading) {
      blocks.add(new Block.Heading(isUpperCase(words.text()) ? 2 : 3, words));
    } else {
      blocks.text(words);
    }
    paragraph.clear();
  }

  /** A short line of capitalised words, such as "Your Rights". */
  private boolean isTitle(String line) {
    String words = line.strip();
    return words.length() < width * 0.6
        && words.contains(" ")
        && !SENTENCE_END.matcher(words).matches()
        && Stream.of(words.split(" "))
            .filter(word -> word.length() > 3)
            .allMatch(word -> Character.isUpperCase(word.codePointAt(0)))
        && Stream.of(words.split(" ")).filter(word -> word.length() > 3).count() >= 1
        && Character.isUpperCase(words.codePointAt(0));
  }

  private boolean startsAnew(int i) {
    return i < lines.size()
        && !lines.get(i).isBlank()
        && Character.isUpperCase(lines.get(i).strip().codePointAt(0))
        && lines.get(i).length() > width * 0.7;
  }

  /** How many lines of the document the paragraph covers, blank ones between its lines too. */
  private int span() {
    int seen = 0;
    int i = from - 1;
    while (i < lines.size() && seen < paragraph.size()) {
      seen += lines.get(i).isBlank() ? 0 : 1;
      i++;
    }
    return Math.max(1, i - from + 1);
  }

  private boolean isHeading(String line) {
    String words = line.strip();
    if (words.length() > LONGEST_HEADING || SENTENCE_END.matcher(words).matches()) {
      return false;
    }
    return isUpperCase(words)
        || (NUMBERED_HEADING.matcher(words).matches()
            && words.length() < width * 0.6
            && !ITEM.matcher(words).find());
  }

  private boolean isUpperCase(String words) {
    long letters = words.chars().filter(Character::isLetter).count();
    long small = words.chars().filter(Character::isLowerCase).count();
    return letters >= 6 && words.strip().contains(" ") && small * 8 <= letters;
  }

  /** How many lines from here on have the same number of columns, set apart by wide gaps. */
  private int alignedRows(int start) {
    int columns = columns(lines.get(start)).size();
    if (columns < 2) {
      return 0;
    }
    int i = start;
    while (i < lines.size() && columns(lines.get(i)).size() == columns) {
      i++;
    }
    return i - start;
  }

  private Block.Table table(int start, int count) {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = start; i < start + count; i++) {
      int line = i + 1;
      rows.add(
          new Block.Row(
              columns(lines.get(i)).stream()
                  .map(cell -> new Block.Cell(Passage.of(line, line, cell), false, false))
                  .toList()));
    }
    return new Block.Table(start + 1, start + count, Optional.empty(), rows);
  }

  private static List<String> columns(String line) {
    return Stream.of(COLUMN_GAP.split(line.strip())).filter(cell -> !cell.isBlank()).toList();
  }

  private static int usualWidth(List<String> lines) {
    List<Integer> lengths =
        lines.stream().filter(line -> !line.isBlank()).map(String::length).sorted().toList();
    return lengths.get(lengths.size() * 8 / 10);
  }

  /**
   * Some converters put an empty line after every line; then only two empty lines end a paragraph.
   */
  private static boolean isDoubleSpaced(List<String> lines) {
    int single = 0;
    int broken = 0;
    for (int i = 0; i + 2 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && lines.get(i + 1).isBlank() && !lines.get(i + 2).isBlank()) {
        single++;
        boolean runsOn =
            !SENTENCE_END.matcher(lines.get(i)).matches()
                && Character.isLowerCase(lines.get(i + 2).strip().codePointAt(0));
        broken += runsOn ? 1 : 0;
      }
    }
    return single >= 10 && broken * 3 > single;
  }
}
