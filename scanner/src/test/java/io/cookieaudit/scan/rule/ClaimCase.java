package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One claim held to what {@link Given} saw, with what only claims look at. */
final class ClaimCase {
  private final Given given;
  private final List<Flow> flows = new ArrayList<>();
  private final List<FollowedLink> links = new ArrayList<>();
  private final List<String> persona = new ArrayList<>();

  private ClaimCase(Given given) {
    this.given = given;
  }

  static ClaimCase of(Given given) {
    return new ClaimCase(given);
  }

  /** In the last visit, the value went with the request to this address, or into this cookie. */
  ClaimCase carrying(String from, String to) {
    flows.add(new Flow(from, to, Flow.Encoding.PLAIN));
    return this;
  }

  /** The scan typed these kinds of invented data. */
  ClaimCase typing(String... kinds) {
    persona.addAll(List.of(kinds));
    return this;
  }

  /** A link of the policy was followed. */
  ClaimCase following(String url, int status, String finalUrl) {
    links.add(new FollowedLink(url, "here", status, finalUrl));
    return this;
  }

  ClaimResult judge(DeclaredClaim.Kind kind, String words, Reference... references) {
    DeclaredInventory policy = given.inventory();
    var claim = new DeclaredClaim(kind, new Quote("policy.md", 90, 90, words), List.of(references));
    List<Declaration> all =
        Stream.concat(policy.declarations().stream(), Stream.of(claim)).toList();
    var with =
        new DeclaredInventory(
            policy.policy(),
            policy.title(),
            policy.effective(),
            policy.status(),
            policy.scope(),
            policy.excludedScope(),
            policy.completeness(),
            policy.delegatedTo(),
            all);
    return Claims.judge(Comparison.of(with, observation(), Knowledge.bundled())).getLast();
  }

  ClaimResult.Result result(DeclaredClaim.Kind kind, String words, Reference... references) {
    return judge(kind, words, references).result();
  }

  private Observation observation() {
    Observation seen = given.observation();
    List<Visit> visits = new ArrayList<>(seen.visits());
    if (!flows.isEmpty()) {
      visits.set(visits.size() - 1, carrying(visits.getLast()));
    }
    return new Observation(
            seen.tool(),
            seen.site(),
            seen.startedAt(),
            seen.endedAt(),
            seen.browser(),
            settings(seen.settings()),
            visits,
            seen.browserTraffic(),
            seen.gaps())
        .withLinks(links);
  }

  private Visit carrying(Visit visit) {
    return visit.with(
        flows.stream()
            .map(flow -> new Flow(flow.from(), id(flow.to(), visit), flow.encoding()))
            .toList());
  }

  private static String id(String to, Visit visit) {
    return visit.requests().stream()
        .filter(request -> request.url().equals(to))
        .map(ObservedRequest::id)
        .findFirst()
        .orElse(to);
  }

  private Settings settings(Settings usual) {
    return new Settings(
        usual.states(),
        usual.extras(),
        usual.pages(),
        usual.dwellSeconds(),
        usual.interactions(),
        usual.profiles(),
        persona,
        usual.delayMs(),
        usual.realTime(),
        usual.vantage(),
        usual.locale(),
        usual.timezone(),
        usual.viewport(),
        usual.userAgent(),
        usual.sandbox(),
        usual.insecure(),
        usual.warnings());
  }
}
