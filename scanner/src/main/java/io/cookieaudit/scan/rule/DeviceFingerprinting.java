package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Visit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A script that reads what tells one device from another, in a way that published criteria name.
 */
final class DeviceFingerprinting implements Rule {
  @Override
  public String title() {
    return "Reading of the device's features";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.NO_CHOICE, Facet.PAGE),
        Need.seen(ConsentState.ACCEPTED, Facet.PAGE));
  }

  private record Read(Visit visit, ApiRead read) {
    String host() {
      String host = Hosts.of(read.script());
      return host.isEmpty() ? Hosts.of(read.page()) : host;
    }
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    Map<String, List<Read>> byHost =
        comparison.observed().visits().stream()
            .flatMap(visit -> visit.apiReads().stream().map(read -> new Read(visit, read)))
            .collect(
                Collectors.groupingBy(
                    Read::host, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return byHost.entrySet().stream()
        .map(entry -> finding(entry.getKey(), entry.getValue(), comparison))
        .toList();
  }

  private Finding finding(String host, List<Read> reads, Comparison comparison) {
    Party party = comparison.partyOf(host);
    List<String> ways =
        reads.stream().map(read -> read.read().api().id()).distinct().sorted().toList();
    boolean early =
        reads.stream().anyMatch(read -> When.beforeChoice(read.visit(), read.read().phase()));
    Severity severity = early || ways.size() > 1 ? severity() : Severity.LOW;
    return new Finding(
        id(),
        severity,
        Confidence.LIKELY,
        Subject.party(party.own() ? host : party.domain()),
        "A script of %s reads %s%s, in the way of those that tell devices apart."
            .formatted(
                party.own() ? host : party.name(),
                String.join(", ", ways),
                early ? " before any choice" : ""),
        new Finding.Advice(
            "Say what the device's features are read for, for example against fraud.",
            "Or take out %s.".formatted(reads.getFirst().read().script())),
        evidence(reads));
  }

  /** One of each way and visit. */
  private static List<Evidence> evidence(List<Read> reads) {
    Set<List<String>> had = new HashSet<>();
    return reads.stream()
        .filter(read -> had.add(List.of(read.visit().id(), read.read().api().id())))
        .<Evidence>map(read -> new Evidence.SeenRead(read.visit().id(), read.read()))
        .toList();
  }
}
