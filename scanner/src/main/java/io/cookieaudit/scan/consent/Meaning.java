package io.cookieaudit.scan.consent;

import java.util.Locale;

/** What pressing something in a consent banner would mean, as far as its label says. */
enum Meaning {
  /** Buys, deletes, signs in or out: never pressed. */
  FORBIDDEN,
  /** Refuses everything that may be refused. */
  REJECT,
  /** Keeps the choices as they are set. */
  SAVE,
  /** Opens a second layer with more choices. */
  SETTINGS,
  /** Agrees to everything, or takes note. */
  ACCEPT,
  /** Tells more and chooses nothing. */
  INFORMATION,
  /** Puts the banner away without saying what that means. */
  CLOSE,
  /** Not understood. */
  OTHER;

  /** The heading in the word lists. */
  String section() {
    return name().toLowerCase(Locale.ROOT);
  }
}
