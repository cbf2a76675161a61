package io.cookieaudit.scan.observe;

import java.util.Locale;

/** When, in relation to the choice made in a visit, something happened. */
public enum Phase {
  BEFORE_CHOICE,
  CLICK,
  AFTER_CHOICE,
  REVISIT;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
