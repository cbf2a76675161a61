package io.cookieaudit.api.scans;

/** What a scan leaves behind. */
public enum ScanFile {
  OBSERVATION("observation.json"),
  REPORT_JSON("report.json"),
  REPORT_HTML("report.html");

  private final String fileName;

  ScanFile(String fileName) {
    this.fileName = fileName;
  }

  /** As in the folder that the command line writes. */
  public String fileName() {
    return fileName;
  }
}
