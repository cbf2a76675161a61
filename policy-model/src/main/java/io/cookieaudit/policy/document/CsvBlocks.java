package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tables with a separator between the fields (RFC 4180), as spreadsheets keep them. An empty line
 * ends a table; the first row of each is its header.
 */
final class CsvBlocks {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private static final char QUOTE = '"';

  private final String text;
  private final char separator;
  private final List<Block> tables = new ArrayList<>();
  private final List<Block.Row> rows = new ArrayList<>();
  private final List<Block.Cell> cells = new ArrayList<>();
  private int line = 1;
  private int start = 1;
  private int rowLine = 1;

  private CsvBlocks(String text) {
    this.text = text;
    String head = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
    this.separator =
        SEPARATORS.stream()
            .max(Comparator.comparingLong(mark -> head.chars().filter(c -> c == mark).count()))
            .orElseThrow();
  }

  static List<Block> of(String text) {
    var csv = new CsvBlocks(text);
    csv.read();
    return List.copyOf(csv.tables);
  }

  private void read() {
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
      if (letter == QUOTE && doubled) {
        field.append(QUOTE);
        i++;
      } else if (letter == QUOTE && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (letter == separator && !quoted) {
        endField(field);
      } else if (letter == '\n' && !quoted) {
        endRow(field);
        line++;
        rowLine = line;
      } else {
        line += letter == '\n' ? 1 : 0;
        field.append(letter);
      }
    }
    endRow(field);
    endTable();
  }

  private void endField(StringBuilder field) {
    boolean header = rows.isEmpty();
    String words = PassageBuilder.fold(field.toString());
    cells.add(new Block.Cell(Passage.of(rowLine, line, words), header, false));
    field.setLength(0);
  }

  private void endRow(StringBuilder field) {
    if (cells.isEmpty() && field.toString().isBlank()) {
      field.setLength(0);
      endTable();
      return;
    }
    start = rows.isEmpty() ? rowLine : start;
    endField(field);
    rows.add(new Block.Row(cells));
    cells.clear();
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      tables.add(new Block.Table(start, line, Optional.empty(), rows));
      rows.clear();
    }
  }
}
