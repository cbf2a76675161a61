package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one row of a {@link WrappedTable}. */
record WrappedRow(List<Passage> lines) {
  /** A name, perhaps cut into pieces at the edge of its column, and a provider in brackets. */
  private static final Pattern WITH_PROVIDER =
      Pattern.compile(
          "^([\\w.*\\[\\]-]{2,60}(?: [\\w.*\\[\\]-]{1,40}){0,2}) ?\\(([^()]{2,60})(\\)|$)");

  private static final Pattern NAME = Pattern.compile("^([\\w.*<>\\[\\]{}#-]{2,80})(?: |$)");

  /** How far apart two lines of one cell can stand: converters put an empty line between lines. */
  private static final int SAME_CELL = 2;

  private static final int LONGEST_LIFETIME = 140;
  private static final int MOST_NAME_LINES = 4;

  WrappedRow {
    lines = List.copyOf(lines);
  }

  /** Whether a row can begin with a line: it begins with a name. */
  static boolean startsAt(List<Passage> lines, int i) {
    String first = lines.get(i).text();
    Matcher name = NAME.matcher(first);
    if (!name.find()) {
      return false;
    }
    if (CookieNames.isClear(name.group(1))) {
      return true;
    }
    if (Lifetimes.isStated(first.split("\\(", 2)[0])) {
      return false;
    }
    String start = text(lines.subList(i, Math.min(lines.size(), i + MOST_NAME_LINES)));
    return WITH_PROVIDER.matcher(start).find() || isBracketLeftOpen(start);
  }

  private static boolean isBracketLeftOpen(String start) {
    int bracket = start.indexOf('(');
    return bracket > 0
        && start.substring(0, bracket).strip().split(" ").length <= 2
        && start.substring(0, bracket).strip().matches("[\\w.* -]+");
  }

  WrappedRow with(Passage line) {
    List<Passage> more = new ArrayList<>(lines);
    more.add(line);
    return new WrappedRow(more);
  }

  /** Whether its last cell states a lifetime. */
  boolean hasEnded() {
    return !lines.isEmpty() && Lifetimes.isStated(text(lastCell()));
  }

  /** Whether a line stands so far below that it belongs to something else. */
  boolean isApartFrom(Passage line) {
    return line.line() - lines.getLast().endLine() > SAME_CELL && !Columns.isLifetime(line);
  }

  /** The lines at its end that stand together, as far as a lifetime goes. */
  private List<Passage> lastCell() {
    int from = lines.size() - 1;
    while (from > 1
        && lines.get(from).line() - lines.get(from - 1).endLine() <= SAME_CELL
        && !lines.get(from - 1).text().endsWith(".")
        && text(lines.subList(from - 1, lines.size())).length() <= LONGEST_LIFETIME
        && (!Lifetimes.isStated(text(lines.subList(from, lines.size())))
            || Lifetimes.isStated(lines.get(from - 1).text()))) {
      from--;
    }
    // Above a gap there can be another lifetime of the same cell.
    while (from > 1 && Columns.isLifetime(lines.get(from - 1))) {
      from--;
    }
    return lines.subList(from, lines.size());
  }

  List<Declaration> declarations(RowContext context) {
    List<Passage> lifetime = lastCell();
    String said = text(lines.subList(0, lines.size() - lifetime.size()));
    Map<Role, Passage> cells = new EnumMap<>(Role.class);
    Matcher provided = WITH_PROVIDER.matcher(said);
    Matcher named = NAME.matcher(said);
    int rest = 0;
    if (provided.find()) {
      cells.put(Role.NAME, passage(joined(provided.group(1))));
      cells.put(Role.PROVIDER, passage(provided.group(2).strip()));
      rest = provided.end();
    } else if (isBracketLeftOpen(said)) {
      int bracket = said.indexOf('(');
      int end = said.indexOf(' ', bracket);
      rest = end < 0 ? said.length() : end;
      cells.put(Role.NAME, passage(joined(said.substring(0, bracket))));
      cells.put(Role.PROVIDER, passage(said.substring(bracket + 1, rest)));
    } else if (named.find()) {
      cells.put(Role.NAME, passage(named.group(1)));
      rest = named.end();
    }
    cells.put(Role.PURPOSE, passage(said.substring(rest).strip()));
    cells.put(Role.LIFETIME, passage(text(lifetime)));
    return new CookieRow(cells, Map.of(), context, false).declarations();
  }

  /** The pieces of a name that a narrow column broke. */
  private static String joined(String pieces) {
    return pieces.replace(" ", "");
  }

  private Passage passage(String text) {
    return Passage.of(lines.getFirst().line(), lines.getLast().endLine(), text);
  }

  private static String text(List<Passage> lines) {
    return String.join(" ", lines.stream().map(Passage::text).toList());
  }
}
