package io.cookieaudit.api.scans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a scan leaves behind. */
public enum ScanFile {
  OBSERVATION("observation.json", "application/json", Optional.empty()),
  REPORT_JSON("report.json", "application/json", Optional.of("json")),
  REPORT_HTML("report.html", "text/html; charset=utf-8", Optional.of("html")),
  REPORT_SARIF("report.sarif", "application/sarif+json", Optional.of("sarif")),
  REPORT_JUNIT("report.junit.xml", "application/xml; charset=utf-8", Optional.of("junit")),
  REPORT_MARKDOWN("report.md", "text/markdown; charset=utf-8", Optional.of("markdown")),
  REPORT_COOKIES("report.cookies.csv", "text/csv; charset=utf-8", Optional.of("csv")),
  REPORT_TEXT("report.txt", "text/plain; charset=utf-8", Optional.of("text"));

  private final String fileName;
  private final String mediaType;
  private final Optional<String> format;

  ScanFile(String fileName, String mediaType, Optional<String> format) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** The report in all its formats, the one for programs first, then the one for people. */
  static List<ScanFile> reports() {
    return Arrays.stream(values()).filter(file -> file.format.isPresent()).toList();
  }

  /** As in the folder that the command line writes. */
  public String fileName() {
    return fileName;
  }

  /** With which it is sent. */
  String mediaType() {
    return mediaType;
  }

  /** The name of the report's format on the command line; empty for what is no report. */
  Optional<String> format() {
    return format;
  }
}
