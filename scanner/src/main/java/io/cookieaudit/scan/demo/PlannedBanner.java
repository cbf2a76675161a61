package io.cookieaudit.scan.demo;

import java.util.Optional;

/** How a planned shop asks for consent. */
sealed interface PlannedBanner {
  /** Whether the visitor can refuse. */
  boolean offersReject();

  /** The consent manager klaro. */
  record Klaro() implements PlannedBanner {
    @Override
    public boolean offersReject() {
      return true;
    }
  }

  /**
   * A banner of the shop's own making.
   *
   * @param element the id of its element
   * @param accept the label of the button that agrees
   * @param reject the label of the one that refuses; empty where there is none
   * @param settings the label of the button that leads to a second layer, on which {@code reject}
   *     is then found; empty where all is on the first
   * @param links whether the buttons are links in the markup
   * @param record the name under which the choice is kept
   * @param inLocalStorage whether it is kept there; otherwise in a cookie
   * @param acceptedValue what is kept for consent
   * @param rejectedValue what is kept for a refusal
   * @param reloads whether the page loads again after the choice
   */
  record HomeMade(
      String element,
      String accept,
      Optional<String> reject,
      Optional<String> settings,
      boolean links,
      String record,
      boolean inLocalStorage,
      String acceptedValue,
      String rejectedValue,
      boolean reloads)
      implements PlannedBanner {
    @Override
    public boolean offersReject() {
      return reject.isPresent();
    }
  }
}
