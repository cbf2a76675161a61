package io.cookieaudit.scan.rule;

/** How much a finding matters, from least to most. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH
}
