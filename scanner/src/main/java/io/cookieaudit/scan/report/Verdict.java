package io.cookieaudit.scan.report;

/** What a scan came to, in one word, and the exit code that goes with it. */
public enum Verdict {
  /** No new finding at or above the threshold, and nothing that was asked for was left unseen. */
  CLEAN(0),
  /** There are new findings at or above the threshold, whatever else could not be seen. */
  FINDINGS(1),
  /** Something that was asked for could not be seen, so that "clean" would be a guess. */
  INCOMPLETE(3);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /** As the command line ends. 2, wrong use, is not here: it has no report. */
  public int exitCode() {
    return exitCode;
  }
}
