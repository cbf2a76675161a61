package io.cookieaudit.api.scans;

/** Why a scan is made. */
public enum Occasion {
  ON_DEMAND,
  NIGHTLY
}
