package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie of the site's own that another company's script wrote, and whose value went to another
 * company.
 */
final class GhostWrittenCookie implements Rule {
  @Override
  public String title() {
    return "First-party cookie of a third party";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Sought.FLOWS, Need.seen(ConsentState.ACCEPTED, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return Leak.all(comparison).stream()
        .filter(leak -> leak.source().cookie() && !leak.receiver(comparison).own())
        .flatMap(leak -> finding(leak, comparison).stream())
        .toList();
  }

  private Optional<Finding> finding(Leak leak, Comparison comparison) {
    return comparison.sightings().stream()
        .filter(sighting -> sighting.visit().id().equals(leak.visit().id()))
        .filter(sighting -> sighting.cookie().party() == PartyKind.FIRST)
        .filter(sighting -> sighting.cookie().name().equals(leak.source().name()))
        .filter(sighting -> sighting.cookie().domain().equals(leak.source().host()))
        .filter(sighting -> !comparison.providerOf(sighting.cookie()).own())
        .findFirst()
        .map(sighting -> finding(leak, sighting, comparison));
  }

  private Finding finding(Leak leak, Sighting sighting, Comparison comparison) {
    ObservedCookie cookie = sighting.cookie();
    Party writer = comparison.providerOf(cookie);
    Party receiver = leak.receiver(comparison);
    Optional<Quote> named = comparison.naming(writer).stream().map(Declaration::quote).findFirst();
    List<Evidence> evidence = new ArrayList<>();
    named.map(Evidence.Declared::new).ifPresent(evidence::add);
    evidence.add(sighting.evidence());
    evidence.add(leak.evidence());
    return new Finding(
        id(),
        named.isPresent() ? Severity.INFO : severity(),
        Confidence.CERTAIN,
        comparison.subjectOf(cookie),
        "%s lies on the site's own domain, is the doing of %s (%s), and its value goes to %s %s."
            .formatted(
                cookie.name(),
                writer.name(),
                Wording.setter(cookie),
                Hosts.of(leak.request().url()),
                leak.form()),
        new Finding.Advice(
            "Name %s as the one who sets and reads %s.".formatted(writer.name(), cookie.name()),
            receiver.equals(writer)
                ? ""
                : "Find out why %s receives it.".formatted(receiver.name())),
        evidence);
  }
}
