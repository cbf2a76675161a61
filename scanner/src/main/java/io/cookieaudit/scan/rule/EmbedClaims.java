package io.cookieaudit.scan.rule;

import static io.cookieaudit.scan.rule.ClaimResult.Result.CONSISTENT;
import static io.cookieaudit.scan.rule.ClaimResult.Result.NOT_VERIFIABLE;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims about what is embedded of others, and about whose doing their cookies are. */
final class EmbedClaims {
  private EmbedClaims() {}

  static ClaimResult judge(DeclaredClaim claim, Comparison comparison) {
    return switch (claim.kind()) {
      case EMBEDS_USED, SOCIAL_COOKIES_USED -> contacted(claim, comparison);
      case NO_INFLUENCE_ON_OTHERS -> noInfluence(claim, comparison);
      default -> throw new IllegalArgumentException("not about embeds: " + claim.kind());
    };
  }

  /** A claim to use others' services is borne out by a request to one that it names. */
  private static ClaimResult contacted(DeclaredClaim claim, Comparison comparison) {
    Set<String> named =
        comparison.knowledge().entities().namedIn(claim.quote().text()).stream()
            .map(Entity::name)
            .collect(Collectors.toUnmodifiableSet());
    List<Contact> contacts =
        Contact.all(comparison).stream()
            .filter(c -> c.party().entity().map(Entity::name).filter(named::contains).isPresent())
            .toList();
    if (contacts.isEmpty()) {
      return Claims.notVerifiable(claim, "no request to a company that it names was seen");
    }
    return Claims.result(
        claim,
        CONSISTENT,
        contacts.stream().anyMatch(Contact::tracks)
            ? "a company that it names was contacted when pages were loaded, at a host that follows"
                + " visitors"
            : "a company that it names was contacted when pages were loaded",
        contacts.stream().flatMap(contact -> contact.evidence().stream()).toList());
  }

  /**
   * Influence is no fact that a browser sees. That a page of the site loads what sets the cookies
   * is one, and it is shown (on the shared responsibility for embedded content: CJEU C-40/17).
   */
  private static ClaimResult noInfluence(DeclaredClaim claim, Comparison comparison) {
    List<Evidence> before =
        comparison
            .firstOfEach(s -> s.beforeChoice() && s.cookie().party() == PartyKind.THIRD)
            .stream()
            .map(Sighting::evidence)
            .toList();
    return before.isEmpty()
        ? Claims.notVerifiable(claim, "no cookie of another site was seen before a choice")
        : Claims.result(
            claim,
            NOT_VERIFIABLE,
            "what counts as influence is a question of law; the site's own pages loaded what set"
                + " these cookies, before any choice",
            before);
  }
}
