package io.cookieaudit.scan.consent;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.reader.CategoryNames;
import java.util.Set;

/**
 * Something in a banner that can be pressed.
 *
 * @param index by which the page's script finds it again
 * @param label as a person sees it, else as it is read aloud
 * @param elsewhere a link that leads to another page
 * @param checked of a toggle or radio button
 */
record Control(
    int index, String label, Kind kind, boolean elsewhere, boolean checked, boolean disabled) {

  /** How a control works. */
  enum Kind {
    BUTTON,
    LINK,
    TOGGLE,
    RADIO
  }

  /** Links with a label of more words than this tell, they do not choose. */
  private static final int LONGEST_CHOICE = 6;

  /** What pressing it would mean. Toggles and radio buttons choose nothing by themselves. */
  Meaning meaning() {
    if (kind == Kind.TOGGLE || kind == Kind.RADIO) {
      return Meaning.OTHER;
    }
    Meaning meaning = Words.ALL.meaning(label);
    boolean chooses = meaning == Meaning.ACCEPT || meaning == Meaning.REJECT;
    boolean sentence = Words.normal(label).split(" ").length > LONGEST_CHOICE;
    if (elsewhere && (meaning == Meaning.OTHER || (chooses && sentence))) {
      return Meaning.INFORMATION;
    }
    return meaning;
  }

  /** What a switch is for, as far as its label says. */
  Purpose purpose() {
    return Words.ALL.necessary(label) ? Purpose.ESSENTIAL : CategoryNames.purpose(label);
  }

  /** A switch for one of these purposes. */
  boolean isFor(Set<Purpose> purposes) {
    return kind == Kind.TOGGLE && purposes.contains(purpose());
  }

  /** A switch that is off and may be turned on. */
  boolean canBeTurnedOn() {
    return kind == Kind.TOGGLE && !checked && !disabled;
  }

  /** A switch that is on and may be turned off. */
  boolean canBeTurnedOff() {
    return kind == Kind.TOGGLE && checked && !disabled && !Words.ALL.necessary(label);
  }
}
