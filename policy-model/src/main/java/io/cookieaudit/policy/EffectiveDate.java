package io.cookieaudit.policy;

import java.time.LocalDate;

/**
 * The day from which a policy says it holds, as exactly as it says so.
 *
 * @param date the first day of the period named
 * @param precision how much of {@code date} the policy gives
 */
public record EffectiveDate(LocalDate date, Precision precision) {
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /** ISO 8601, cut to what is known: {@code 2018-05-25}, {@code 2017-08} or {@code 2014}. */
  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> date.toString();
      case MONTH -> date.toString().substring(0, 7);
      case YEAR -> date.toString().substring(0, 4);
    };
  }
}
