package io.cookieaudit.scan.diff;

/**
 * One thing that is not the same in both observations.
 *
 * @param visit the id of the visit
 * @param subject in the form that fingerprints have: {@code cookie/_ga@shop.test}, {@code
 *     party/t.example}, {@code request/t.example/collect}; what varies from visit to visit is a
 *     star
 * @param before what the older observation says of it; empty where it says nothing more
 * @param after what the newer one says of it, likewise
 */
public record Difference(
    String visit, Kind kind, Change change, String subject, String before, String after) {

  /** What kind of thing differs. */
  public enum Kind {
    VISIT,
    COOKIE,
    PARTY,
    STORAGE,
    REQUEST
  }

  /** In which way. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }
}
