package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A policy for several sites whose list gives the domains of cookies, and none on one of the sites.
 */
final class ScopeGap implements Rule {
  @Override
  public String title() {
    return "Site that the list of cookies leaves out";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.NAMES);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream().flatMap(this::findings).toList();
  }

  private Stream<Finding> findings(DeclaredInventory policy) {
    Set<String> given =
        policy
            .cookies()
            .flatMap(cookie -> Stream.of(cookie.domain(), cookie.provider()))
            .flatMap(Optional::stream)
            .flatMap(Hosts::in)
            .map(RegistrableDomain::of)
            .collect(Collectors.toUnmodifiableSet());
    List<String> sites = policy.scope().stream().map(RegistrableDomain::of).distinct().toList();
    Optional<String> listed = sites.stream().filter(given::contains).findFirst();
    return listed.isEmpty()
        ? Stream.empty()
        : sites.stream()
            .filter(site -> !given.contains(site))
            .map(site -> finding(policy, site, listed.get()));
  }

  private Finding finding(DeclaredInventory policy, String site, String listed) {
    Stream<Evidence> rows =
        policy
            .cookies()
            .filter(cookie -> speaksOf(cookie, listed))
            .limit(1)
            .map(cookie -> new Evidence.Declared(cookie.quote()));
    Evidence missing =
        new Evidence.NotSeen("a cookie on " + site, "every row of " + policy.policy());
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.party(site),
        "The policy covers %s; its list gives cookies on %s and none on %s."
            .formatted(String.join(", ", policy.scope()), listed, site),
        "List the cookies on %s too, or say which of the rows hold for it.".formatted(site),
        Stream.concat(rows, Stream.of(missing)).toList());
  }

  private static boolean speaksOf(DeclaredCookie cookie, String site) {
    return Stream.of(cookie.domain(), cookie.provider())
        .flatMap(Optional::stream)
        .flatMap(Hosts::in)
        .anyMatch(host -> RegistrableDomain.of(host).equals(site));
  }
}
