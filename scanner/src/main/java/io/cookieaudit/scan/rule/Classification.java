package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import java.util.Optional;

/**
 * What a cookie is for, and how that is known.
 *
 * @param quote where the policy says so
 */
record Classification(Purpose purpose, Basis basis, Optional<Quote> quote) {

  /** How the purpose is known, from the best source to none. */
  enum Basis {
    /** The policy names the cookie and gives its purpose. */
    DECLARED,
    /** The name is a well-known one. */
    KNOWN_COOKIE,
    /** The site keeps the visitor's choice in it. */
    RECORD_OF_CHOICE,
    /** The policy names the party, and the party's purposes. */
    DECLARED_PARTY,
    /** Its party is known to follow visitors. */
    KNOWN_TRACKER,
    /** It is not known. */
    NONE
  }

  static final Classification NONE =
      new Classification(Purpose.UNSTATED, Basis.NONE, Optional.empty());

  static Classification known(Purpose purpose, Basis basis) {
    return new Classification(purpose, basis, Optional.empty());
  }

  /** Whether the purpose is stated of the cookie itself, not inferred from its party. */
  boolean certain() {
    return switch (basis) {
      case DECLARED, KNOWN_COOKIE, RECORD_OF_CHOICE -> true;
      case DECLARED_PARTY, KNOWN_TRACKER, NONE -> false;
    };
  }

  boolean byPolicy() {
    return switch (basis) {
      case DECLARED, DECLARED_PARTY -> true;
      case KNOWN_COOKIE, RECORD_OF_CHOICE, KNOWN_TRACKER, NONE -> false;
    };
  }
}
