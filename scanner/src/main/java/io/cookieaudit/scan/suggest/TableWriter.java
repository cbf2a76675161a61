package io.cookieaudit.scan.suggest;

import io.cookieaudit.policy.document.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table so that it can be pasted into a document of its kind. */
enum TableWriter {
  MARKDOWN {
    @Override
    String table(List<String> headers, List<List<String>> rows) {
      String rule = headers.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |"));
      return line(headers)
          + rule
          + "\n"
          + rows.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(List<String> cells) {
      return cells.stream()
          .map(cell -> cell.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1"))
          .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    @Override
    String note(String words) {
      // Two dashes in a row could end the remark, and names come from the site that was scanned.
      return "<!-- " + words.replaceAll("-(?=-)", "- ") + " -->\n\n";
    }
  },

  HTML {
    @Override
    String table(List<String> headers, List<List<String>> rows) {
      return "<table>\n"
          + line(headers, "th")
          + rows.stream().map(row -> line(row, "td")).collect(Collectors.joining())
          + "</table>\n";
    }

    private String line(List<String> cells, String element) {
      return cells.stream()
          .map(cell -> "<%s>%s</%s>".formatted(element, escaped(cell), element))
          .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private String escaped(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }

    @Override
    String note(String words) {
      return MARKDOWN.note(words);
    }
  },

  /** There are no notes in this form; an empty line parts two tables. */
  CSV {
    @Override
    String table(List<String> headers, List<List<String>> rows) {
      return line(headers) + rows.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(List<String> cells) {
      return cells.stream().map(this::field).collect(Collectors.joining(",", "", "\n"));
    }

    private String field(String text) {
      return text.matches("[^\",;\\t\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    String note(String words) {
      return "";
    }
  };

  abstract String table(List<String> headers, List<List<String>> rows);

  /** A remark for whoever pastes the table, which is not shown. */
  abstract String note(String words);

  /** Where a document has no marks for tables, Markdown is what people can read best. */
  static TableWriter of(Markup markup) {
    return switch (markup) {
      case HTML -> HTML;
      case CSV -> CSV;
      case MARKDOWN, OTHER -> MARKDOWN;
    };
  }
}
