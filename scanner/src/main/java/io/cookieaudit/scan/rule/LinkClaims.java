package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.CONTRADICTED;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Claims that a link leads to a choice: a tool of the site, an opt-out of somebody else, the links
 * of the table. What is behind a link is known only where the scan followed it.
 */
final class LinkClaims {
  private LinkClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case PREFERENCE_TOOL_OFFERED -> preferenceTool(claim, comparison);
      case OPT_OUT_OFFERED -> followed(claim, comparison);
      case OPT_OUT_IN_TABLE -> inTable(claim, comparison);
      default -> throw new IllegalArgumentException("not about links: " + claim.kind());
    };
  }

  /** A tool without a link may be the banner itself, which a visit that made a choice has used. */
  private static ClaimResult preferenceTool(DeclaredClaim claim, Comparison comparison) {
    if (!claim.references().isEmpty()) {
      return followed(claim, comparison);
    }
    List<Evidence> used =
        Stream.of(ConsentState.REJECTED, ConsentState.WITHDRAWN)
            .flatMap(comparison.observed()::visits)
            .filter(Visit::proven)
            .map(ConsentClaims::choice)
            .toList();
    return used.isEmpty()
        ? Claims.notVerifiable(
            claim, "it gives no link, and no visit made a choice other than to accept")
        : Claims.result(
            claim, CONSISTENT, "a choice was offered, made, and recorded by the site", used);
  }

  private static ClaimResult followed(DeclaredClaim claim, Comparison comparison) {
    if (claim.references().isEmpty()) {
      return Claims.notVerifiable(claim, "it gives no link that could be followed");
    }
    List<LinkOutcome> outcomes =
        claim.references().stream()
            .flatMap(link -> find(link, comparison).stream())
            .map(link -> LinkOutcome.of(link, comparison))
            .toList();
    if (outcomes.isEmpty()) {
      return Claims.notVerifiable(claim, "links of the policy were not followed in this scan");
    }
    for (LinkOutcome.Kind kind : List.of(LinkOutcome.Kind.GONE, LinkOutcome.Kind.HOME_PAGE)) {
      List<LinkOutcome> such = outcomes.stream().filter(o -> o.kind() == kind).toList();
      if (!such.isEmpty()) {
        return Claims.result(claim, CONTRADICTED, such.getFirst().why(), evidence(such));
      }
    }
    Optional<LinkOutcome> doubtful =
        outcomes.stream().filter(o -> o.kind() != LinkOutcome.Kind.THERE).findFirst();
    if (doubtful.isPresent()) {
      return Claims.result(claim, NOT_VERIFIABLE, doubtful.get().why(), evidence(outcomes));
    }
    boolean secure = claim.references().stream().noneMatch(r -> r.target().startsWith("http://"));
    return Claims.result(
        claim,
        CONSISTENT,
        "there is a page where the link leads; what it does was not tried"
            + (secure ? "" : "; the address in the policy is written without https"),
        evidence(outcomes));
  }

  /** Parameters are kept as tokens, so that addresses are compared without them. */
  private static Optional<FollowedLink> find(Reference link, Comparison comparison) {
    return comparison.observed().visits().stream()
        .flatMap(visit -> visit.links().stream())
        .filter(followed -> place(followed.url()).equals(place(link.target())))
        .findFirst();
  }

  private static String place(String url) {
    return Hosts.of(url) + Hosts.pathOf(url);
  }

  private static List<Evidence> evidence(List<LinkOutcome> outcomes) {
    return outcomes.stream().<Evidence>map(o -> new Evidence.SeenLink(o.link())).toList();
  }

  /** The home page of a company is no way to opt out of its cookies; the text alone shows it. */
  private static ClaimResult inTable(DeclaredClaim claim, Comparison comparison) {
    List<Reference> foreign =
        claim.references().stream()
            .filter(link -> !comparison.partyOf(Hosts.of(link.target())).own())
            .toList();
    List<Reference> home = foreign.stream().filter(link -> HomePage.isHome(link.target())).toList();
    if (foreign.isEmpty()) {
      return Claims.notVerifiable(claim, "no links of other companies were read in a table");
    }
    if (home.isEmpty()) {
      return Claims.notVerifiable(claim, "whether these links lead to a choice was not tried");
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence.Declared(claim.quote()));
    home.forEach(
        link ->
            evidence.add(
                new Evidence.Declared(
                    new Quote(claim.quote().document(), link.line(), link.line(), link.target()))));
    return Claims.result(
        claim,
        CONTRADICTED,
        "%d of %d links of other companies in the table lead to a home page"
            .formatted(home.size(), foreign.size()),
        evidence);
  }
}
