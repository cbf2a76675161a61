package io.cookieaudit.scan.report;

/**
 * A list of trackers, cookies or companies that rules looked things up in.
 *
 * @param date the list's own date or version
 * @param rules how many entries it has
 */
public record ListUsed(String name, String date, int rules) {
  /** As a baseline remembers it. */
  public String named() {
    return date.isEmpty() ? name : name + " " + date;
  }
}
