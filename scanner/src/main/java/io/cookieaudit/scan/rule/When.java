package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Visit;

/** In which part of a visit something happened, seen from the choice. */
final class When {
  private When() {}

  /** Nothing had been chosen yet. */
  static boolean beforeChoice(Visit visit, Phase phase) {
    return visit.state() == ConsentState.NO_CHOICE || phase == Phase.BEFORE_CHOICE;
  }

  /** After the choice of the visit; what the click itself set in motion is not yet after it. */
  static boolean afterChoice(Phase phase) {
    return switch (phase) {
      case AFTER_CHOICE, REVISIT -> true;
      case BEFORE_CHOICE, CLICK -> false;
    };
  }
}
