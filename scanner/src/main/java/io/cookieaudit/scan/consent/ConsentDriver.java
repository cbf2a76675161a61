package io.cookieaudit.scan.consent;

import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;

/** One way of making a choice in a consent banner. */
interface ConsentDriver {
  /** As outcomes name it. */
  String name();

  /**
   * Makes the choice on a page that has lived long enough to show its banner, and lets the page
   * live on for as long as the choice needs.
   *
   * @param wanted {@link ConsentState#ACCEPTED} or {@link ConsentState#REJECTED}
   * @param proof taken before anything was pressed; says whether the choice was recorded
   * @return {@link ConsentOutcome.NoBanner} where this driver sees none
   */
  ConsentOutcome apply(ConsentState wanted, Tab tab, Proof proof);
}
