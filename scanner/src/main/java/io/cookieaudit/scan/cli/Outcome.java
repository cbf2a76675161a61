package io.cookieaudit.scan.cli;

/** The exit codes, as the README promises them to scripts. */
final class Outcome {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USE = 2;
  static final int INCOMPLETE = 3;

  private Outcome() {}
}
