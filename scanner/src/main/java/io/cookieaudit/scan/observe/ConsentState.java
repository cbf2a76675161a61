package io.cookieaudit.scan.observe;

import java.util.Locale;

/** What the visitor has told the site about cookies. */
public enum ConsentState {
  NO_CHOICE,
  REJECTED,
  ACCEPTED,
  WITHDRAWN;

  /** As in files and on the command line: {@code no-choice}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
