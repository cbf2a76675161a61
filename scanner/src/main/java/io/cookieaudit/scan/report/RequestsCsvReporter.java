package io.cookieaudit.scan.report;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes every request of every visit as a line of a table. */
final class RequestsCsvReporter implements Reporter {
  private static final List<String> HEADER =
      List.of(
          "visit",
          "id",
          "host",
          "company",
          "party",
          "method",
          "type",
          "status",
          "beacon",
          "pixel",
          "body_bytes",
          "body_kind",
          "sent_cookies",
          "canonical_names",
          "initiator",
          "phase",
          "page_ms",
          "page",
          "frame",
          "redirect_of",
          "url");

  @Override
  public String format() {
    return "csv-requests";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    var rows = new ArrayList<List<Object>>();
    report.observed().stream()
        .flatMap(observed -> observed.visits().stream())
        .forEach(
            visit -> visit.requests().forEach(request -> rows.add(row(report, visit, request))));
    CsvCells.write(HEADER, rows, out);
  }

  private static List<Object> row(Report report, Visit visit, ObservedRequest request) {
    String host = Hosts.of(request.url());
    return List.of(
        visit.id(),
        request.id(),
        host,
        Optional.ofNullable(report.companies().get(host)),
        Words.id(request.party()),
        request.method(),
        request.type(),
        request.status(),
        request.beacon(),
        request.pixel(),
        request.bodyBytes(),
        request.bodyKind(),
        String.join(" ", request.sentCookies()),
        String.join(" ", request.cname()),
        Words.initiator(request.initiator()),
        Words.id(request.phase()),
        request.at().pageMs(),
        request.page(),
        request.frame(),
        request.redirectOf(),
        request.url());
  }
}
