package io.cookieaudit.scan.consent;

import io.cookieaudit.scan.browser.Tab;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;

/** One way of making a choice in a consent banner. */
interface ConsentDriver {
  /**
   * Makes the choice on a page that has lived long enough to show its banner, and lets the page
   * live on for as long as the choice needs.
   *
   * @param wanted acceptance, of everything or of single purposes, or refusal
   * @param proof taken before anything was pressed; says whether the choice was recorded
   * @return {@link ConsentOutcome.NoBanner} where this driver sees none
   */
  ConsentOutcome apply(ConsentWish wanted, Tab tab, Proof proof);
}
