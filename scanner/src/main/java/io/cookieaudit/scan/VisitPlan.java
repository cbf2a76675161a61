package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.ConsentState;

/**
 * A visit that is to be made.
 *
 * @param profile counts fresh profiles of one state from 1
 */
record VisitPlan(ConsentState state, int profile) {
  /** Unique in the scan: {@code rejected}, and {@code rejected-2} for the second profile. */
  String id() {
    return profile == 1 ? state.id() : state.id() + "-" + profile;
  }
}
