package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes down the rows of one table whose columns are known. */
final class CookieRows {
  private final Columns columns;
  private final RowContext context;
  private final List<Declaration> found = new ArrayList<>();
  private final Map<Integer, Passage> group = new HashMap<>();
  private final List<Passage> waitingNames = new ArrayList<>();
  private Optional<Category> category;

  private CookieRows(Columns columns, RowContext context) {
    this.columns = columns;
    this.context = context;
    this.category = context.category();
  }

  static List<Declaration> read(Columns columns, List<Block.Row> rows, RowContext context) {
    var reading = new CookieRows(columns, context.under(meant(context, columns, rows)));
    rows.forEach(reading::row);
    return List.copyOf(reading.found);
  }

  /**
   * "Personalisation" can mean what is shown to a visitor or the advertising that is; where most
   * rows speak of advertising, the policy means the second.
   */
  private static Optional<Category> meant(
      RowContext context, Columns columns, List<Block.Row> rows) {
    int purpose = columns.roles().indexOf(Role.PURPOSE);
    if (purpose < 0 || context.category().filter(Purposes::canMeanAdvertising).isEmpty()) {
      return context.category();
    }
    List<Passage> about = Columns.cells(rows, purpose);
    long advertising =
        about.stream().filter(words -> Purposes.speaksOfAdvertising(words.text())).count();
    return advertising * 2 > about.size()
        ? context.category().map(category -> category.meaning(Purpose.MARKETING))
        : context.category();
  }

  private void row(Block.Row row) {
    List<Passage> filled =
        row.cells().stream()
            .filter(cell -> !cell.repeated())
            .map(Block.Cell::words)
            .filter(words -> !words.isEmpty())
            .toList();
    if (filled.isEmpty() || isHeader(row)) {
      return;
    }
    if (filled.size() == 1 && alone(filled.getFirst(), row)) {
      return;
    }
    List<Passage> cells = aligned(row);
    Map<Role, Passage> byRole = new EnumMap<>(Role.class);
    for (int i = 0; i < cells.size() && i < columns.roles().size(); i++) {
      Role role = columns.roles().get(i);
      if (role != Role.OTHER) {
        byRole.put(role, inherited(i, role, cells.get(i)));
      }
    }
    add(byRole);
  }

  private void add(Map<Role, Passage> byRole) {
    List<Passage> names = new ArrayList<>(waitingNames);
    waitingNames.clear();
    names.add(byRole.getOrDefault(Role.NAME, Passage.empty(1)));
    for (Passage name : names) {
      if (!name.isEmpty()) {
        byRole.put(Role.NAME, name);
        found.addAll(
            new CookieRow(
                    new EnumMap<>(byRole), headers(), context.under(category), columns.headed())
                .declarations());
      }
    }
  }

  /** A row of one cell: a category over the rows below, or a name whose row was broken. */
  private boolean alone(Passage cell, Block.Row row) {
    Optional<Category> named = context.leading(cell.text());
    if (named.isPresent() && !Columns.areTechnicalNames(cell)) {
      category = named;
      group.clear();
      return true;
    }
    if (row.cells().size() == 1 && columns.roles().size() > 1 && Columns.areTechnicalNames(cell)) {
      waitingNames.add(cell);
      return true;
    }
    return row.cells().size() > 1 && !Columns.areTechnicalNames(cell);
  }

  /** A table can repeat its header, above every group or on every page of a print. */
  private boolean isHeader(Block.Row row) {
    List<String> texts =
        row.cells().stream()
            .map(cell -> cell.words().text())
            .filter(text -> !text.isBlank())
            .toList();
    if (!columns.headers().isEmpty()
        && row.cells().stream()
            .map(cell -> cell.words().text())
            .toList()
            .equals(columns.headers())) {
      return true;
    }
    return texts.size() >= 2 && texts.stream().allMatch(CookieRows::isLabel) && agrees(row);
  }

  private static boolean isLabel(String text) {
    return !text.endsWith(".") && HeaderWords.role(text).isPresent();
  }

  /** Whether cells say of their columns what the columns are, that of the names among them. */
  private boolean agrees(Block.Row row) {
    int agree = 0;
    boolean name = false;
    for (int i = 0; i < row.cells().size() && i < columns.roles().size(); i++) {
      Optional<Role> role = HeaderWords.role(row.cells().get(i).words().text());
      boolean same = role.filter(columns.roles().get(i)::equals).isPresent();
      agree += same ? 1 : 0;
      name |= role.filter(Role.NAME::equals).isPresent();
    }
    return name && agree >= 2;
  }

  /**
   * The cells of a short row at the columns they belong to: a row can lack its last cells, or its
   * first ones where a cell above spanned several rows.
   */
  private List<Passage> aligned(Block.Row row) {
    List<Passage> cells = row.cells().stream().map(Block.Cell::words).toList();
    int missing = columns.roles().size() - cells.size();
    if (missing <= 0) {
      return cells;
    }
    List<Passage> right = new ArrayList<>();
    for (int i = 0; i < missing; i++) {
      right.add(Passage.empty(cells.isEmpty() ? 1 : cells.getFirst().line()));
    }
    right.addAll(cells);
    boolean startsWithGroup = columns.roles().getFirst() != Role.NAME;
    int fitRight = fit(right);
    int fitLeft = fit(cells);
    return fitRight > fitLeft || (fitRight == fitLeft && startsWithGroup) ? right : cells;
  }

  private int fit(List<Passage> cells) {
    int fit = 0;
    for (int i = 0; i < cells.size() && i < columns.roles().size(); i++) {
      Passage cell = cells.get(i);
      if (!cell.isEmpty()) {
        fit += fit(columns.roles().get(i), cell);
      }
    }
    return fit;
  }

  private static int fit(Role role, Passage cell) {
    return switch (role) {
      case NAME -> Columns.areTechnicalNames(cell) ? 3 : Columns.areNames(cell) ? 2 : -2;
      case LIFETIME -> Columns.isLifetime(cell) ? 2 : -1;
      case PARTY -> PartyWords.of(cell.text()).isPresent() ? 2 : -1;
      case CATEGORY ->
          Purposes.of(cell.text(), true) != Purpose.UNSTATED && cell.text().length() < 60 ? 1 : -1;
      case PURPOSE -> cell.text().split("\\s+").length >= 4 ? 1 : 0;
      case PROVIDER, TYPE, DOMAIN, OTHER -> 0;
    };
  }

  /** A provider or category that is written once holds for the rows below it. */
  private Passage inherited(int column, Role role, Passage cell) {
    boolean groups =
        switch (role) {
          case PROVIDER, CATEGORY -> true;
          case NAME, TYPE, PURPOSE, LIFETIME, DOMAIN, PARTY, OTHER -> false;
        };
    if (!groups) {
      return cell;
    }
    if (!cell.isEmpty()) {
      group.put(column, cell);
      return cell;
    }
    Passage above = group.getOrDefault(column, cell);
    return above.isEmpty() ? cell : new Passage(cell.line(), cell.line(), false, above.segments());
  }

  private Map<Role, String> headers() {
    Map<Role, String> headers = new EnumMap<>(Role.class);
    for (int i = 0; i < columns.headers().size(); i++) {
      headers.putIfAbsent(columns.roles().get(i), columns.headers().get(i));
    }
    return headers;
  }
}
