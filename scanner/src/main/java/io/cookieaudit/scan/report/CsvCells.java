package io.cookieaudit.scan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a table as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> says, safe to be
 * opened in a spreadsheet.
 */
final class CsvCells {
  private CsvCells() {}

  static void write(List<String> header, List<List<Object>> rows, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(line(List.copyOf(header)));
    for (List<Object> row : rows) {
      writer.write(line(row));
    }
    writer.flush();
  }

  private static String line(List<Object> cells) {
    return cells.stream()
        .map(CsvCells::cell)
        .map(CsvCells::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String text) {
    return text.matches("[^\",;\\t\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /**
   * A spreadsheet takes a text that begins like a formula for one and runs it; names of cookies are
   * a site's own. See <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV
   * injection</a>.
   */
  private static String cell(Object value) {
    String text =
        switch (value) {
          case Optional<?> maybe -> maybe.map(String::valueOf).orElse("");
          default -> String.valueOf(value);
        };
    String plain = Plain.of(text);
    return plain.isEmpty() || "=+-@|%".indexOf(plain.charAt(0)) < 0 ? plain : "'" + plain;
  }
}
