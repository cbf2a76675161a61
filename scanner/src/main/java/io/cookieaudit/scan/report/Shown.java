package io.cookieaudit.scan.report;

import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.knowledge.MatchedRule;
import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.rule.Evidence;
import java.util.Optional;

/**
 * A piece of evidence, told. Every format shows the same.
 *
 * @param kind as in {@code report.json}
 * @param visit empty where it is of no visit
 * @param ref by which it is found again in the observation
 * @param when in relation to the choice and to the page's load, for people
 * @param text what was seen, in a sentence without a full stop
 */
record Shown(
    String kind,
    Optional<String> visit,
    Optional<String> page,
    Optional<Moment> at,
    Optional<String> ref,
    String when,
    String text,
    Optional<Quote> quote) {

  static Shown of(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Declared(Quote quote) ->
          new Shown(
              "declared",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(quote.place()),
              "",
              quote.text(),
              Optional.of(quote));
      case Evidence.SeenCookie(String visit, ObservedCookie cookie) -> cookie(visit, cookie);
      case Evidence.SeenRequest(String visit, ObservedRequest request) -> request(visit, request);
      case Evidence.SeenStorage(String visit, StoredItem item) -> storage(visit, item);
      case Evidence.SeenVisit(String visit, String what) -> bare("visit", Optional.of(visit), what);
      case Evidence.SeenRead(String visit, ApiRead read) -> read(visit, read);
      case Evidence.SeenLink(FollowedLink link) ->
          bare(
              "link",
              Optional.empty(),
              "link %s of the policy: %s"
                  .formatted(
                      link.url(),
                      link.status() == 0
                          ? "no answer"
                          : "status %d at %s".formatted(link.status(), link.finalUrl())));
      case Evidence.Listed(String visit, String url, MatchedRule rule) ->
          bare(
              "list",
              Optional.of(visit),
              "%s is meant by the rule %s of the list %s of %s"
                  .formatted(url, rule.rule(), rule.list().name(), rule.list().date()));
      case Evidence.NotSeen(String what, String covered) ->
          bare(
              "not-seen",
              Optional.empty(),
              "not seen: %s; looked for in %s".formatted(what, covered));
    };
  }

  private static Shown bare(String kind, Optional<String> visit, String text) {
    return new Shown(
        kind,
        visit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        text,
        Optional.empty());
  }

  private static Shown cookie(String visit, ObservedCookie cookie) {
    return new Shown(
        "cookie",
        Optional.of(visit),
        Optional.of(cookie.page()),
        Optional.of(cookie.at()),
        Optional.of("cookie/" + cookie.name() + "@" + cookie.domain()),
        when(Words.when(cookie.phase()), cookie.at()),
        "cookie %s on %s, lifetime %s, set by %s"
            .formatted(
                cookie.name(),
                cookie.domain(),
                Words.lifetime(cookie.lifetime()),
                Words.initiator(cookie.setBy())),
        Optional.empty());
  }

  private static Shown request(String visit, ObservedRequest request) {
    String nature = request.beacon() ? "beacon, " + request.type() : request.type();
    return new Shown(
        "request",
        Optional.of(visit),
        Optional.of(request.page()),
        Optional.of(request.at()),
        Optional.of("request/" + request.id()),
        when(Words.when(request.phase()), request.at()),
        "request %s %s (%s), from %s"
            .formatted(
                request.method(), request.url(), nature, Words.initiator(request.initiator())),
        Optional.empty());
  }

  private static Shown storage(String visit, StoredItem item) {
    return new Shown(
        "storage",
        Optional.of(visit),
        Optional.of(item.page()),
        Optional.of(item.at()),
        Optional.of(item.kind().id() + "/" + item.key() + "@" + item.origin()),
        when(Words.when(item.phase()), item.at()),
        "%s key %s of %s, %s by %s"
            .formatted(
                Words.of(item.kind()),
                item.key(),
                item.origin(),
                Words.of(item.event()),
                Words.initiator(item.setBy())),
        Optional.empty());
  }

  private static Shown read(String visit, ApiRead read) {
    return new Shown(
        "api",
        Optional.of(visit),
        Optional.of(read.page()),
        Optional.of(read.at()),
        Optional.empty(),
        when(Words.when(read.phase()), read.at()),
        "%s read by %s: %s".formatted(read.api().id(), Words.initiator(read.by()), read.criteria()),
        Optional.empty());
  }

  private static String when(String phase, Moment at) {
    return phase + ", " + Words.seconds(at.pageMs()) + " into the page";
  }
}
