package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.testing.Golden;
import io.cookieaudit.testing.Means;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportersTest {
  static String written(Reporter reporter, Report report) {
    var out = new ByteArrayOutputStream();
    try {
      reporter.write(report, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String written(String format, Report report) {
    return written(Reporters.of(format).orElseThrow(), report);
  }

  private static Path golden(String name) {
    return Means.root().resolve("scanner/src/test/resources/io/cookieaudit/scan/report/" + name);
  }

  @ParameterizedTest
  @CsvSource({
    "text, txt",
    "json, json",
    "html, html",
    "sarif, sarif",
    "junit, junit.xml",
    "markdown, md",
    "csv, cookies.csv",
    "csv-requests, requests.csv",
    "har, har"
  })
  void writesTheExampleAsItsGoldenFile(String format, String extension) throws IOException {
    Golden.assertMatches(
        golden("example." + extension), written(format, Example.report(Example.withGap())));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheSameBytesForTheSameReport(String format) {
    assertThat(written(format, Example.report(Example.observed())))
        .isEqualTo(written(format, Example.report(Example.observed())));
  }

  static Stream<String> formats() {
    return Reporters.ALL.stream().map(Reporter::format);
  }

  @Test
  void knowsNoOtherFormat() {
    assertThat(Reporters.of("telegram")).isEmpty();
  }
}
