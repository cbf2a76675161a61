package io.cookieaudit.api.scans;

/** How far a scan has come. */
public enum ScanState {
  QUEUED,
  RUNNING,
  /** There is a report. Whether it is clean is its verdict. */
  DONE,
  /** There is none, and why is said. */
  FAILED
}
