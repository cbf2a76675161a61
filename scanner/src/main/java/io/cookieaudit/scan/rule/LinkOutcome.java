package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.FollowedLink;

/**
 * What became of a link of the policy.
 *
 * @param why in words for the report
 */
record LinkOutcome(FollowedLink link, Kind kind, String why) {
  enum Kind {
    /** A page answers there. */
    THERE,
    /** The server says that there is no such page. */
    GONE,
    /** It leads to the front page of a site, and was to lead deeper. */
    HOME_PAGE,
    /** It leads to another company's site. */
    ELSEWHERE,
    /** No answer, or a refusal that a visitor may not get. */
    UNKNOWN
  }

  static LinkOutcome of(FollowedLink link, Comparison comparison) {
    int status = link.status();
    if (status == 404 || status == 410) {
      return new LinkOutcome(
          link, Kind.GONE, "%s answers with status %d".formatted(link.url(), status));
    }
    if (status < 200 || status >= 400) {
      return new LinkOutcome(
          link,
          Kind.UNKNOWN,
          status == 0
              ? "%s did not answer".formatted(link.url())
              : "%s answers with status %d, which a visitor may not get"
                  .formatted(link.url(), status));
    }
    if (HomePage.isBelow(link.url()) && HomePage.isHome(link.finalUrl())) {
      return new LinkOutcome(link, Kind.HOME_PAGE, "%s leads to a home page".formatted(link.url()));
    }
    Party meant = comparison.partyOf(Hosts.of(link.url()));
    Party reached = comparison.partyOf(Hosts.of(link.finalUrl()));
    return meant.domain().equals(reached.domain())
        ? new LinkOutcome(link, Kind.THERE, "there is a page")
        : new LinkOutcome(
            link,
            Kind.ELSEWHERE,
            "%s leads to %s, of which it is not known that it is the same company"
                .formatted(link.url(), Hosts.of(link.finalUrl())));
  }
}
