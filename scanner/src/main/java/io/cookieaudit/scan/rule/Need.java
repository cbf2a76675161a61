package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;

/** Something without which a rule cannot be answered in full. */
public sealed interface Need {

  /**
   * A proven visit in a state, over pages that were loaded, without a gap in this facet. For {@link
   * Facet#CONSENT} a banner that does not offer the choice is an answer too.
   */
  record Seen(ConsentState state, Facet facet) implements Need {}

  /** What a policy must say before anything can be held against it. */
  enum Stated implements Need {
    /** There is a policy. */
    POLICY,
    /** It names cookies, or those who set them. */
    PROVIDERS,
    /** It names cookies. */
    NAMES,
    /** Its own words are at hand, not only the lines where they stand. */
    WORDS
  }

  /** What a scan looks for only when it is asked to. */
  enum Sought implements Need {
    /** Values that tell visitors apart, and where they go: visits in more than one profile. */
    FLOWS,
    /** An invented visitor's data, typed into fields. */
    PERSONA,
    /** Visits that agree to one purpose and to no other. */
    SINGLE_PURPOSES,
    /** A visit that sends Global Privacy Control. */
    GPC
  }

  static Need seen(ConsentState state, Facet facet) {
    return new Seen(state, facet);
  }
}
