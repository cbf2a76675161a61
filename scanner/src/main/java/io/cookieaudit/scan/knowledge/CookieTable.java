package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A user's own table of cookies, in the format of the <a
 * href="https://github.com/jkwakman/Open-Cookie-Database">Open Cookie Database</a>: a header line,
 * then a line for each cookie. The columns are found by their names, in any order; needed are
 * {@code Category} and {@code Cookie / Data Key name}. Or in a shorter one: {@code name}, where a
 * {@code *} stands for what varies, {@code company}, {@code purpose} and {@code lifetime}; needed
 * are {@code name} and {@code purpose}. What someone wrote by hand is not passed over but refused.
 *
 * @param cookies what it says of names; of a name it says nothing certain about, nothing
 * @param unused how many lines name no cookie or a category that is not known
 */
public record CookieTable(List<KnownCookie> cookies, int unused) {
  private static final String NAME = "cookie / data key name";
  private static final String CATEGORY = "category";

  public CookieTable {
    cookies = List.copyOf(cookies);
  }

  /**
   * Reads a table.
   *
   * @param entities the companies that are known; a controller that is none of them is left out
   * @throws IllegalArgumentException where a needed column is missing, with its name, or where a
   *     row of the shorter format is wrong
   */
  public static CookieTable parse(String text, Entities entities) {
    List<List<String>> rows = Csv.rows(text);
    List<String> header =
        rows.isEmpty()
            ? List.of()
            : rows.getFirst().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    if (header.contains("name") && header.contains("purpose")) {
      return OwnCookieRows.read(header, rows.subList(1, rows.size()), entities);
    }
    for (String needed : List.of(NAME, CATEGORY)) {
      if (!header.contains(needed)) {
        throw new IllegalArgumentException("no column '" + needed + "' in the table of cookies");
      }
    }
    List<KnownCookie> cookies = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      new Line(header, row).cookie(entities).ifPresent(cookies::add);
    }
    return new CookieTable(cookies, rows.size() - 1 - cookies.size());
  }

  /** The one company that words name; empty where they name none that is known, or several. */
  static Optional<String> company(String words, Entities entities) {
    Set<Entity> named = entities.namedIn(words);
    return named.size() == 1 ? named.stream().map(Entity::name).findFirst() : Optional.empty();
  }

  record Line(List<String> header, List<String> cells) {
    String cell(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    Optional<KnownCookie> cookie(Entities entities) {
      String name = cell(NAME);
      Optional<Purpose> purpose = purpose(cell(CATEGORY));
      // A wildcard in the middle of words cannot be told from a name, and would match too much.
      if (name.isEmpty() || name.contains("*") || purpose.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new KnownCookie(
              cell("wildcard match").equals("1") ? name + "*" : name,
              company(cell("data controller"), entities),
              purpose.get(),
              lifetime(cell("retention period")),
              Hosts.in(cell("domain")).distinct().toList()));
    }

    static Optional<Purpose> purpose(String category) {
      return switch (category.toLowerCase(Locale.ROOT)) {
        case "necessary", "security" -> Optional.of(Purpose.ESSENTIAL);
        // The database calls functional both what a site needs and what it adds.
        case "functional" -> Optional.of(Purpose.UNSTATED);
        case "personalization", "personalisation", "preferences" ->
            Optional.of(Purpose.PERSONALISATION);
        case "analytics", "statistics" -> Optional.of(Purpose.STATISTICAL);
        case "marketing", "advertising" -> Optional.of(Purpose.MARKETING);
        default -> Optional.empty();
      };
    }

    static Optional<Lifetime> lifetime(String written) {
      return written.toLowerCase(Locale.ROOT).contains("session")
          ? Optional.of(new Lifetime.Session())
          : Periods.of(written).map(Lifetime.Persistent::new);
    }
  }
}
