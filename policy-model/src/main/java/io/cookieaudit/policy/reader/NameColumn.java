package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Passage;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many of the cells of a column look like names, as shares of all cells.
 *
 * @param technical cells of names that a program chose
 * @param clear cells of names that cannot be words or initials of a company
 * @param brief cells of names without spaces
 * @param any cells that could hold names at all
 */
record NameColumn(double technical, double clear, double brief, double any) {
  NameColumn(List<Passage> cells) {
    this(cells.stream().map(CookieNames::in).toList(), cells.size());
  }

  private NameColumn(List<List<CookieNames.Named>> cells, int size) {
    this(
        share(cells, size, name -> CookieNames.isTechnical(name)),
        share(cells, size, name -> CookieNames.isClear(name)),
        share(cells, size, name -> !name.contains(" ")),
        share(cells, size, name -> true));
  }

  private static double share(
      List<List<CookieNames.Named>> cells, int size, Predicate<String> test) {
    return size == 0
        ? 0
        : (double)
                cells.stream()
                    .filter(names -> !names.isEmpty())
                    .filter(names -> names.stream().map(CookieNames.Named::name).allMatch(test))
                    .count()
            / size;
  }
}
