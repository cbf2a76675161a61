package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Segment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One or several names and a description, as lists hold them. */
final class NamedEntry {
  private NamedEntry() {}

  static List<Declaration> of(Passage names, List<Segment> description, RowContext context) {
    Map<Role, Passage> cells = new EnumMap<>(Role.class);
    cells.put(Role.NAME, names);
    if (!description.isEmpty()) {
      cells.put(
          Role.PURPOSE,
          new Passage(
              description.getFirst().line(), description.getLast().endLine(), false, description));
    }
    return new CookieRow(cells, Map.of(), context, true).declarations();
  }
}
