package io.cookieaudit.scan.knowledge;

import java.time.LocalDate;

/**
 * A list that judgements rest on, as a report names it.
 *
 * @param date when its facts were last looked at
 * @param entries how many it holds
 */
public record KnowledgeList(String name, LocalDate date, int entries) {
  /** After so many days a list misses much of what there is. */
  public static final int DAYS_UNTIL_OLD = 30;

  /** Whether it was too old to be relied on, on a day. */
  public boolean isOldOn(LocalDate day) {
    return date.isBefore(day.minusDays(DAYS_UNTIL_OLD));
  }
}
