package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.knowledge.MatchedRule;
import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.StoredItem;

/** Why a finding is believed: what the policy says, or what the browser saw. */
public sealed interface Evidence {
  /** The policy's own words. */
  record Declared(Quote quote) implements Evidence {}

  /** A cookie that a visit ended with, or that was set on the way. */
  record SeenCookie(String visit, ObservedCookie cookie) implements Evidence {}

  record SeenRequest(String visit, ObservedRequest request) implements Evidence {}

  record SeenStorage(String visit, StoredItem item) implements Evidence {}

  /** What a script read of the device. */
  record SeenRead(String visit, ApiRead read) implements Evidence {}

  /** A link of the policy, and where it led. */
  record SeenLink(FollowedLink link) implements Evidence {}

  /** A fact about the visit itself: the banner, what it offers, what was covered. */
  record SeenVisit(String visit, String what) implements Evidence {}

  /** A rule of a filter list means the request that was seen. */
  record Listed(String visit, String url, MatchedRule rule) implements Evidence {}

  /** Something was looked for and not seen; {@code covered} says how far the search went. */
  record NotSeen(String what, String covered) implements Evidence {}
}
