package io.cookieaudit.scan.consent;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a site has recorded of a choice, as far as it can be read.
 *
 * @param purposes what may be refused, and whether it was agreed to
 * @param needed what may not be refused
 * @param others names whose part is not known, such as those of single services
 * @param word the one word that the record consists of: yes or no
 */
record Choice(
    Map<String, Boolean> purposes,
    Map<String, Boolean> needed,
    Map<String, Boolean> others,
    Optional<Boolean> word) {

  /** How a record stands to the choice that was made. */
  enum Verdict {
    CONSISTENT,
    CONTRADICTS,
    UNCLEAR
  }

  static final Choice UNREAD = new Choice(Map.of(), Map.of(), Map.of(), Optional.empty());

  Choice {
    purposes = Map.copyOf(purposes);
    needed = Map.copyOf(needed);
    others = Map.copyOf(others);
  }

  static Choice ofWord(boolean yes) {
    return new Choice(Map.of(), Map.of(), Map.of(), Optional.of(yes));
  }

  boolean readable() {
    return word.isPresent() || !purposes.isEmpty() || !needed.isEmpty() || !others.isEmpty();
  }

  /** Whether the content alone, under any name, is a record of consent. */
  boolean unmistakable() {
    return !purposes.isEmpty() && purposes.size() + needed.size() > 1;
  }

  Verdict verdict(ConsentWish wanted) {
    return wanted.granted().isEmpty() ? verdict(wanted.state()) : verdict(wanted.granted());
  }

  /** Of all that is named after a purpose, just those that were agreed to. */
  private Verdict verdict(Set<Purpose> granted) {
    boolean named = false;
    for (Map.Entry<String, Boolean> entry : purposes.entrySet()) {
      Purpose purpose = RecordWords.purpose(entry.getKey());
      if (purpose != Purpose.UNSTATED && purpose != Purpose.ESSENTIAL) {
        named = true;
        if (entry.getValue() != granted.contains(purpose)) {
          return Verdict.CONTRADICTS;
        }
      }
    }
    return named ? Verdict.CONSISTENT : Verdict.UNCLEAR;
  }

  Verdict verdict(ConsentState wanted) {
    boolean accepted = wanted == ConsentState.ACCEPTED;
    if (word.isPresent()) {
      return word.get() == accepted ? Verdict.CONSISTENT : Verdict.CONTRADICTS;
    }
    if (!purposes.isEmpty()) {
      return all(purposes.values(), accepted) ? Verdict.CONSISTENT : Verdict.CONTRADICTS;
    }
    if (!others.isEmpty() && all(others.values(), accepted)) {
      return Verdict.CONSISTENT;
    }
    if (accepted && !others.isEmpty()) {
      return all(others.values(), false) ? Verdict.CONTRADICTS : Verdict.UNCLEAR;
    }
    // Nothing but what is needed was agreed to.
    return !accepted && others.isEmpty() && !needed.isEmpty()
        ? Verdict.CONSISTENT
        : Verdict.UNCLEAR;
  }

  private static boolean all(Collection<Boolean> values, boolean yes) {
    return values.stream().allMatch(value -> value == yes);
  }
}
