package io.cookieaudit.scan;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;

/**
 * A visit that is to be made.
 *
 * @param profile counts fresh profiles of one wish from 1
 */
record VisitPlan(ConsentWish wish, int profile) {
  ConsentState state() {
    return wish.state();
  }

  /** Unique in the scan: {@code rejected}, and {@code rejected-2} for the second profile. */
  String id() {
    return profile == 1 ? wish.id() : wish.id() + "-" + profile;
  }
}
