package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.flow.Traces;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.observe.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What the collectors of one visit share: whose site it is, the phase, the requests, the gaps. */
final class Visiting {
  private record Missed(Facet facet, String why) {}

  private final Set<String> own;
  private final List<String> hosts;
  private final Redaction redaction;
  private final ObserveScript script;
  private final CookieJar jar;
  private final HostNames names;
  private final Traces traces;
  private final Set<Signal> signals;
  private final NetworkLog network;
  private final long begin = System.nanoTime();
  private final List<Missed> gaps = new ArrayList<>();
  private volatile Phase phase = Phase.BEFORE_CHOICE;
  private volatile Optional<Tab> latestTab = Optional.empty();

  /**
   * @param traces take the values and texts as they are
   * @param signals that pages and servers are sent
   */
  Visiting(
      Site site,
      Redaction redaction,
      ObserveScript script,
      CookieJar jar,
      HostNames names,
      Traces traces,
      Set<Signal> signals) {
    this.own = site.hosts().stream().map(RegistrableDomain::of).collect(Collectors.toSet());
    this.hosts = site.hosts();
    this.redaction = redaction;
    this.script = script;
    this.jar = jar;
    this.names = names;
    this.traces = traces;
    this.signals = Set.copyOf(signals);
    this.network = new NetworkLog(redaction);
  }

  /** The hosts visited as the site's own. */
  List<String> hosts() {
    return hosts;
  }

  Set<Signal> signals() {
    return signals;
  }

  Redaction redaction() {
    return redaction;
  }

  ObserveScript script() {
    return script;
  }

  NetworkLog network() {
    return network;
  }

  /** What is kept unredacted until the scan ends. */
  Traces traces() {
    return traces;
  }

  /** The canonical names of hosts. */
  HostNames names() {
    return names;
  }

  /** The cookies of the profile as the browser keeps them now. */
  JsonNode cookies() {
    return jar.read(this::gap);
  }

  /** As {@link #cookies}, for who may not wait. */
  CompletableFuture<JsonNode> cookiesLater() {
    return jar.ask();
  }

  Phase phase() {
    return phase;
  }

  void phase(Phase now) {
    phase = now;
  }

  /** The tab that was opened last, to which what belongs to no tab is attributed. */
  Optional<Tab> latestTab() {
    return latestTab;
  }

  void opened(Tab tab) {
    latestTab = Optional.of(tab);
    traces.page(realMs());
  }

  /** Whether a host belongs to the site, by its registrable domain. */
  PartyKind party(String host) {
    return own.contains(RegistrableDomain.of(host)) ? PartyKind.FIRST : PartyKind.THIRD;
  }

  /** Whose a host is, as traces name it: the registrable domain, and nothing for the site's own. */
  String owner(String host) {
    return party(host) == PartyKind.FIRST ? "" : RegistrableDomain.of(host);
  }

  /** Real milliseconds since the visit began. */
  long realMs() {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  synchronized void gap(Facet facet, String why) {
    gaps.add(new Missed(facet, why));
  }

  synchronized void collect(VisitBuilder visit) {
    gaps.forEach(gap -> visit.gap(gap.facet, gap.why));
  }
}
