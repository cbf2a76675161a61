package io.cookieaudit.scan.rule;

/** How much a finding matters, from least to most. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH;

  /** One step less, and never less than low, which is the least that is still a mismatch. */
  Severity weakened() {
    return switch (this) {
      case HIGH -> MEDIUM;
      case MEDIUM, LOW -> LOW;
      case INFO -> INFO;
    };
  }
}
