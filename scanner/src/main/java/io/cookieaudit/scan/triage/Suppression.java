package io.cookieaudit.scan.triage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A decision of a person that certain findings need no action for now. All four parts are required:
 * a suppression that nobody owns or that never ends hides things for ever.
 *
 * @param fingerprint of the finding, or a pattern: {@code *} within one part, {@code **} across
 *     parts
 * @param reason why no action is needed, for the next person who asks
 * @param owner who decided
 * @param until the last day on which it holds, {@code YYYY-MM-DD}; anything else counts as past
 */
public record Suppression(String fingerprint, String reason, String owner, String until) {
  public Suppression {
    required("fingerprint", fingerprint);
    required("reason", reason);
    required("owner", owner);
    required("until", until);
  }

  private static void required(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a suppression needs \"" + name + "\", and it is empty");
    }
  }

  /** Empty where {@code until} is not a date, which is treated as a day long past. */
  public Optional<LocalDate> lastDay() {
    try {
      return Optional.of(LocalDate.parse(until.strip()));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  boolean holdsOn(LocalDate day) {
    return lastDay().filter(last -> !day.isAfter(last)).isPresent();
  }
}
