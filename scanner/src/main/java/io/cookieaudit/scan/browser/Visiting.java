package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the collectors of one visit share: whose site it is, the phase, the redaction, the gaps. */
final class Visiting {
  private record Missed(Facet facet, String why) {}

  private final Set<String> own;
  private final Redaction redaction;
  private final long begin = System.nanoTime();
  private final List<Missed> gaps = new ArrayList<>();
  private volatile Phase phase = Phase.BEFORE_CHOICE;

  Visiting(Site site, Redaction redaction) {
    this.own = site.hosts().stream().map(RegistrableDomain::of).collect(Collectors.toSet());
    this.redaction = redaction;
  }

  Redaction redaction() {
    return redaction;
  }

  Phase phase() {
    return phase;
  }

  void phase(Phase now) {
    phase = now;
  }

  /** Whether a host belongs to the site, by its registrable domain. */
  PartyKind party(String host) {
    return own.contains(RegistrableDomain.of(host)) ? PartyKind.FIRST : PartyKind.THIRD;
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

  static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
