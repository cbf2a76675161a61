package io.cookieaudit.scan;

import io.cookieaudit.policy.PolicyReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking for a site's own policy.
 *
 * @param considered every place that was looked at, in order
 */
public record PolicySearch(Optional<Found> found, List<Considered> considered) {
  public PolicySearch {
    considered = List.copyOf(considered);
  }

  /**
   * The policy that was chosen.
   *
   * @param url where it was found, after redirects
   * @param text of the document: a page as the browser showed it, without what lay over it;
   *     anything else as it was sent
   * @param chosenBecause for people to read
   */
  public record Found(String url, String text, PolicyReading reading, String chosenBecause) {

    /** The document as it was read, in UTF-8. */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * A place that was looked at.
   *
   * @param what was there, for people to read
   */
  public record Considered(String url, String what) {}
}
