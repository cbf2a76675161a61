package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes every cookie, declared, observed or both, as a line of a table. */
final class CookiesCsvReporter implements Reporter {
  private static final List<String> HEADER =
      List.of(
          "name",
          "domain",
          "path",
          "party",
          "declared_as",
          "declared_provider",
          "declared_purpose",
          "declared_lifetime",
          "declared_at",
          "observed_lifetime",
          "requested_seconds",
          "stored_seconds",
          "secure",
          "http_only",
          "same_site",
          "partition_key",
          "set_by",
          "page",
          "phase",
          "first_visit",
          "visits");

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    CsvCells.write(
        HEADER, CookieRow.of(report).stream().map(CookiesCsvReporter::row).toList(), out);
  }

  private static List<Object> row(CookieRow row) {
    Optional<DeclaredCookie> declared = row.declared();
    Optional<ObservedCookie> observed = row.observed();
    var cells = new ArrayList<Object>();
    cells.add(row.name());
    cells.add(observed.map(ObservedCookie::domain));
    cells.add(observed.map(ObservedCookie::path));
    cells.add(observed.map(cookie -> Words.id(cookie.party())));
    cells.add(declared.map(DeclaredCookie::name));
    cells.add(declared.flatMap(DeclaredCookie::provider));
    cells.add(declared.map(cookie -> Words.id(cookie.purpose())));
    cells.add(declared.map(cookie -> Words.lifetime(cookie.lifetime())));
    cells.add(declared.map(DeclaredCookie::quote).map(Quote::place));
    cells.add(observed.map(cookie -> Words.lifetime(cookie.lifetime())));
    cells.add(observed.flatMap(cookie -> cookie.lifetime().requestedSeconds()));
    cells.add(observed.flatMap(cookie -> cookie.lifetime().storedSeconds()));
    cells.add(observed.map(ObservedCookie::secure));
    cells.add(observed.map(ObservedCookie::httpOnly));
    cells.add(observed.flatMap(ObservedCookie::sameSite));
    cells.add(observed.flatMap(ObservedCookie::partitionKey));
    cells.add(observed.map(cookie -> Words.initiator(cookie.setBy())));
    cells.add(observed.map(ObservedCookie::page));
    cells.add(observed.map(cookie -> Words.id(cookie.phase())));
    cells.add(row.firstVisit());
    cells.add(String.join(" ", row.visits()));
    return cells;
  }
}
