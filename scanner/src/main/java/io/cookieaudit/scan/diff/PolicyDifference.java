package io.cookieaudit.scan.diff;

import io.cookieaudit.policy.Quote;
import java.util.List;

/**
 * One thing that two policies do not declare alike.
 *
 * @param name of the cookie, party or claim, or which fact of the policy differs
 * @param before what the older one says of it, in words; empty where it says nothing
 * @param after what the newer one says of it, likewise
 * @param was where the older one says it
 * @param is where the newer one says it
 */
public record PolicyDifference(
    Kind kind,
    Difference.Change change,
    String name,
    String before,
    String after,
    List<Quote> was,
    List<Quote> is) {

  /** What kind of thing differs. */
  public enum Kind {
    POLICY,
    COOKIE,
    PARTY,
    CLAIM
  }

  public PolicyDifference {
    was = List.copyOf(was);
    is = List.copyOf(is);
  }
}
