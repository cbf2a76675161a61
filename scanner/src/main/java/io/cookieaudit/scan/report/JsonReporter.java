package io.cookieaudit.scan.report;

import io.cookieaudit.scan.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes {@code report.json}. Its JSON Schema lies beside this class. */
final class JsonReporter implements Reporter {
  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    out.write(Json.write(ReportFile.of(report)).getBytes(StandardCharsets.UTF_8));
  }
}
