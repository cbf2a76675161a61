package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A link that the policy gives for opting out and that leads to a company's home page. Sites that
 * exist for such choices have them on their home page, and are told by their names.
 */
final class OptOutLink implements Rule {
  /** A link of a claim. */
  private record Link(DeclaredClaim claim, Reference to) {
    String host() {
      return Hosts.of(to.target());
    }

    boolean leadsHome() {
      return HomePage.isHome(to.target());
    }
  }

  @Override
  public String title() {
    return "Opt-out link that leads to a home page";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.POLICY);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream().flatMap(policy -> findings(policy, comparison)).toList();
  }

  /** By domain: one page of it that is not its home page may well be the opt-out. */
  private Stream<Finding> findings(DeclaredInventory policy, Comparison comparison) {
    Set<String> own =
        policy.scope().stream().map(RegistrableDomain::of).collect(Collectors.toUnmodifiableSet());
    Map<String, List<Link>> byDomain =
        policy
            .claims()
            .filter(claim -> isOptOut(claim.kind()))
            .flatMap(claim -> claim.references().stream().map(to -> new Link(claim, to)))
            .filter(link -> link.to().isWeb() && !link.host().isEmpty())
            .filter(link -> fromList(link) || isCompany(link, comparison))
            .collect(
                Collectors.groupingBy(
                    link -> RegistrableDomain.of(link.host()), TreeMap::new, Collectors.toList()));
    return byDomain.entrySet().stream()
        .filter(entry -> !own.contains(entry.getKey()))
        .filter(entry -> entry.getValue().stream().allMatch(Link::leadsHome))
        .map(entry -> finding(entry.getKey(), entry.getValue()));
  }

  private static boolean isOptOut(Kind kind) {
    return kind == Kind.OPT_OUT_OFFERED || kind == Kind.OPT_OUT_IN_TABLE;
  }

  private static boolean fromList(Link link) {
    return link.claim().kind() == Kind.OPT_OUT_IN_TABLE;
  }

  /** A sentence may send to a site that is nothing but a way to opt out, under any name. */
  private static boolean isCompany(Link link, Comparison comparison) {
    return comparison.knowledge().entities().ofHost(link.host()).isPresent();
  }

  private Finding finding(String domain, List<Link> links) {
    Link first = links.getFirst();
    Stream<Evidence> claims =
        links.stream().map(link -> new Evidence.Declared(link.claim().quote()));
    Stream<Evidence> targets = links.stream().map(OptOutLink::place);
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.party(domain.toLowerCase(Locale.ROOT)),
        "The policy sends its reader to %s (line %d) for opting out, which is a home page."
            .formatted(first.to().target(), first.to().line()),
        "Link the page of %s on which one opts out.".formatted(domain),
        Stream.concat(targets, claims).distinct().toList());
  }

  private static Evidence place(Link link) {
    Reference to = link.to();
    return new Evidence.Declared(
        new Quote(
            link.claim().quote().document(),
            to.line(),
            to.line(),
            to.text().equals(to.target()) ? to.target() : (to.text() + " " + to.target()).strip()));
  }
}
