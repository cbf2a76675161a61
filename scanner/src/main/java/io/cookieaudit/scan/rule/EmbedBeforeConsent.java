package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Content of another company that a page loads into itself before the visitor chose anything. */
final class EmbedBeforeConsent implements Rule {
  @Override
  public String title() {
    return "Embedded content before consent";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS));
  }

  private record Seen(Visit visit, ObservedRequest request, Embed embed) {}

  @Override
  public List<Finding> check(Comparison comparison) {
    Map<String, List<Seen>> byService =
        comparison.observed().visits().stream()
            .flatMap(
                visit ->
                    visit.requests().stream()
                        .filter(request -> When.beforeChoice(visit, request.phase()))
                        .filter(request -> !comparison.partyOf(Hosts.of(request.url())).own())
                        .flatMap(
                            request ->
                                Embed.of(request.url()).stream()
                                    .map(embed -> new Seen(visit, request, embed))))
            .collect(
                Collectors.groupingBy(
                    seen -> seen.embed().service(),
                    LinkedHashMap::new,
                    Collectors.toUnmodifiableList()));
    return byService.values().stream().map(seen -> finding(seen, comparison)).toList();
  }

  private Finding finding(List<Seen> all, Comparison comparison) {
    Embed embed = all.getFirst().embed();
    String host = Hosts.of(all.getFirst().request().url());
    Party party = comparison.partyOf(host);
    boolean cookies =
        all.stream().anyMatch(seen -> !seen.request().sentCookies().isEmpty())
            || comparison.sightings().stream()
                .filter(Sighting::beforeChoice)
                .anyMatch(s -> comparison.providerOf(s.cookie()).equals(party) && !party.own());
    return new Finding(
        id(),
        severityOf(embed, cookies),
        embed.kind().follows() ? Confidence.CERTAIN : Confidence.LIKELY,
        Subject.party(host),
        "%s (%s) is loaded from %s before any choice%s."
            .formatted(
                embed.service(),
                embed.kind().told(),
                host,
                cookies ? " and sets or receives cookies" : ""),
        new Finding.Advice(
            "",
            embed.kind().follows()
                ? "Show a placeholder until the visitor asks for it."
                : "Serve it from the site itself, or load it after consent."),
        evidence(all));
  }

  /** Of fonts, maps and libraries a transfer is proven and no storage; courts disagree on it. */
  private static Severity severityOf(Embed embed, boolean cookies) {
    if (embed.kind().follows()) {
      return cookies ? Severity.HIGH : Severity.MEDIUM;
    }
    return cookies ? Severity.MEDIUM : Severity.LOW;
  }

  private static List<Evidence> evidence(List<Seen> all) {
    Set<String> had = new HashSet<>();
    return all.stream()
        .filter(seen -> had.add(seen.visit().id()))
        .<Evidence>map(seen -> new Evidence.SeenRequest(seen.visit().id(), seen.request()))
        .toList();
  }
}
