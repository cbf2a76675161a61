package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows that a user wrote by hand: {@code name,company,purpose,lifetime}. */
final class OwnCookieRows {
  private OwnCookieRows() {}

  static CookieTable read(List<String> header, List<List<String>> rows, Entities entities) {
    List<KnownCookie> cookies = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      cookies.add(cookie(new CookieTable.Line(header, rows.get(i)), i + 1, entities));
    }
    return new CookieTable(cookies, 0);
  }

  private static KnownCookie cookie(CookieTable.Line line, int row, Entities entities) {
    String name = line.cell("name");
    if (name.replace("*", "").isEmpty()) {
      throw new IllegalArgumentException("row %d names no cookie".formatted(row));
    }
    String lifetime = line.cell("lifetime");
    var read = CookieTable.Line.lifetime(lifetime);
    if (read.isEmpty() && !lifetime.isEmpty()) {
      throw new IllegalArgumentException(
          "row %d, %s: '%s' is no lifetime; write session, or as in 2 years"
              .formatted(row, name, lifetime));
    }
    return new KnownCookie(
        name,
        CookieTable.company(line.cell("company"), entities),
        purpose(line.cell("purpose"), row, name),
        read,
        List.of());
  }

  private static Purpose purpose(String written, int row, String name) {
    Optional<Purpose> read =
        switch (written.toLowerCase(Locale.ROOT)) {
          case "essential" -> Optional.of(Purpose.ESSENTIAL);
          case "statistical" -> Optional.of(Purpose.STATISTICAL);
          case "unstated", "" -> Optional.of(Purpose.UNSTATED);
          default -> CookieTable.Line.purpose(written);
        };
    return read.orElseThrow(
        () ->
            new IllegalArgumentException(
                "row %d, %s: '%s' is no purpose; there are essential, statistical, personalisation, marketing, unstated"
                    .formatted(row, name, written)));
  }
}
