package io.cookieaudit.scan.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A list that was fetched, with its origin. */
public record KeptList(Origin origin, String text) {
  /** The day, in UTC, on which its publisher last gave it. */
  public LocalDate day() {
    return LocalDate.ofInstant(origin.fetchedAt(), ZoneOffset.UTC);
  }
}
