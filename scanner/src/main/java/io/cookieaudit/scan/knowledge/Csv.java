package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as in <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. */
final class Csv {
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private Csv() {}

  /** The rows of a text, each with its cells; a quoted cell may hold commas and line breaks. */
  static List<List<String>> rows(String text) {
    var csv = new Csv();
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (csv.quoted && c == '"' && content.startsWith("\"\"", i)) {
        csv.cell.append('"');
        i++;
      } else {
        csv.take(c);
      }
    }
    csv.endRow();
    return List.copyOf(csv.rows);
  }

  private void take(char c) {
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      cell.append(c);
    } else if (c == ',') {
      endCell();
    } else if (c == '\n') {
      endRow();
    } else if (c != '\r') {
      cell.append(c);
    }
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (row.size() > 1 || !row.getFirst().isBlank()) {
      rows.add(List.copyOf(row));
    }
    row = new ArrayList<>();
  }
}
