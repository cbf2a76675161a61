package io.cookieaudit.scan.triage;

/** What is known of a finding apart from the finding itself. Only new ones count at the gate. */
public enum Status {
  /** Not in the baseline, and nobody has decided about it. */
  NEW,
  /** In the baseline. */
  KNOWN,
  /** Named by a suppression that still holds. It stays in the report. */
  SUPPRESSED
}
