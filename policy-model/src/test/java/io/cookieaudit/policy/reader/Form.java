package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ways in which the rows of an invented policy are laid out. */
enum Form {
  MARKDOWN_TABLE_FOR_EACH_CATEGORY("md") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      line(out, headers);
      line(out, headers.stream().map(header -> "---").toList());
      rows.forEach(row -> line(out, row));
      out.append('\n');
    }
  },
  HTML_TABLE_FOR_EACH_CATEGORY("html") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      out.append("<table><thead>").append(tr("th", headers)).append("</thead><tbody>");
      rows.forEach(row -> out.append(tr("td", row)));
      out.append("</tbody></table>\n");
    }
  },
  TABLE_FOR_EACH_COOKIE("html") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      for (List<String> row : rows) {
        out.append("<table>");
        for (int i = 0; i < row.size(); i++) {
          out.append(tr("td", List.of(headers.get(i), row.get(i))));
        }
        out.append("</table>\n");
      }
    }
  },
  DEFINITION_LIST("html") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      out.append("<dl>");
      for (List<String> row : rows) {
        out.append(
            "<dt>%s</dt><dd>%s %s: %s</dd>"
                .formatted(row.get(0), row.get(2), headers.get(3), row.get(3)));
      }
      out.append("</dl>\n");
    }
  },
  CARDS_WITH_LABELS("html") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      for (List<String> row : rows) {
        out.append("<div class=card>");
        for (int i = 0; i < row.size(); i++) {
          out.append(
              "<div><div>%s</div><div>%s</div></div>\n".formatted(headers.get(i), row.get(i)));
        }
        out.append("</div>\n");
      }
    }
  },
  CARDS_WITH_SPANS("html") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      for (List<String> row : rows) {
        out.append("<div class=card>");
        for (int i = 0; i < row.size(); i++) {
          out.append(
              "<p><strong>%s</strong> <span>%s</span></p>\n".formatted(headers.get(i), row.get(i)));
        }
        out.append("</div>\n");
      }
    }
  },
  CARDS_WITH_TITLES("html") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      for (List<String> row : rows) {
        out.append("<div class=card><h4>%s</h4><p>%s</p>".formatted(row.get(0), row.get(2)));
        out.append(
            "<p>%s: %s</p><p>%s: %s</p></div>\n"
                .formatted(headers.get(1), row.get(1), headers.get(3), row.get(3)));
      }
    }
  },
  LABELLED_LINES("md") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          out.append("- **%s:** %s\n".formatted(headers.get(i), row.get(i)));
        }
        out.append('\n');
      }
    }
  },
  BULLETS("md") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      for (List<String> row : rows) {
        out.append(
            "* `%s` – %s (%s: %s)\n"
                .formatted(
                    row.get(0).replace(", ", "`, `"),
                    row.get(2).replaceAll("[.。]$", ""),
                    headers.get(3),
                    row.get(3)));
      }
      out.append('\n');
    }
  },
  ONE_TABLE_WITH_A_COLUMN_FOR_CATEGORIES("html") {
    @Override
    String heading(int level, String words) {
      return level == 2 ? "" : super.heading(level, words);
    }

    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      throw new AssertionError("laid out as a whole");
    }

    @Override
    String document(Phrasebook words, List<String> headers, List<FormRow> rows) {
      var out = new StringBuilder(heading(1, words.title())).append("<table>");
      List<String> wider = new ArrayList<>(headers);
      wider.add(1, Objects.requireNonNull(CATEGORY.get(words.language())));
      out.append(tr("th", wider));
      for (FormRow row : rows) {
        List<String> cells = new ArrayList<>(row.cells(words));
        cells.add(1, words.category(row.purpose()));
        out.append(tr("td", cells));
      }
      return out.append("</table>").toString();
    }
  },
  CELLS_BELOW_EACH_OTHER("txt") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      headers.forEach(header -> out.append(header).append("\n\n"));
      rows.forEach(row -> row.forEach(cell -> out.append(cell).append("\n\n")));
    }
  },
  ALIGNED_COLUMNS("txt") {
    @Override
    void rows(StringBuilder out, List<String> headers, List<List<String>> rows) {
      aligned(out, headers);
      rows.forEach(row -> aligned(out, row));
      out.append('\n');
    }
  };

  private static final Map<String, String> CATEGORY =
      Map.ofEntries(
          Map.entry("en", "Category"),
          Map.entry("de", "Kategorie"),
          Map.entry("fr", "Catégorie"),
          Map.entry("es", "Tipo"),
          Map.entry("it", "Tipologia"),
          Map.entry("nl", "Soort"),
          Map.entry("pt", "Tipo"),
          Map.entry("pl", "Rodzaj"),
          Map.entry("nb", "Kategori"),
          Map.entry("sv", "Typ"),
          Map.entry("da", "Kategori"),
          Map.entry("zh", "类型"));

  private final String ending;

  Form(String ending) {
    this.ending = ending;
  }

  abstract void rows(StringBuilder out, List<String> headers, List<List<String>> rows);

  String file() {
    return "policy." + ending;
  }

  String document(Phrasebook words, List<String> headers, List<FormRow> rows) {
    var out = new StringBuilder(heading(1, words.title()));
    for (Purpose purpose : words.categories().keySet().stream().sorted().toList()) {
      out.append(heading(2, words.category(purpose)));
      rows(
          out,
          headers,
          rows.stream()
              .filter(row -> row.purpose() == purpose)
              .map(row -> row.cells(words))
              .toList());
    }
    return ending.equals("html")
        ? "<!doctype html><html><body>" + out + "</body></html>"
        : out.toString();
  }

  String heading(int level, String words) {
    return switch (ending) {
      case "html" -> "<h%d>%s</h%d>\n".formatted(level, words, level);
      case "md" -> "#".repeat(level) + " " + words + "\n\n";
      default -> words + "\n\n";
    };
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String tr(String cell, List<String> cells) {
    return "<tr>"
        + String.join(
            "", cells.stream().map(words -> "<" + cell + ">" + words + "</" + cell + ">").toList())
        + "</tr>\n";
  }

  private static void aligned(StringBuilder out, List<String> cells) {
    cells.forEach(cell -> out.append(cell).append(" ".repeat(Math.max(4, 52 - cell.length()))));
    out.append('\n');
  }
}
