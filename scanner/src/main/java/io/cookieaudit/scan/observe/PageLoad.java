package io.cookieaudit.scan.observe;

/**
 * One page of a visit.
 *
 * @param status of the document's response, 0 where none came
 * @param settled how the page was let live after its load event
 */
public record PageLoad(String url, String finalUrl, int status, Settled settled) {

  /**
   * How long the page was watched, on both clocks.
   *
   * @param loadMs real milliseconds from navigation to the load event
   * @param pageMs milliseconds of page life that passed after it
   * @param realMs real milliseconds that took
   * @param complete false where the page's life was cut short; a gap says why
   */
  public record Settled(long loadMs, long pageMs, long realMs, boolean complete) {}
}
