package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Entities;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.Site;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whose a host is, and whose doing a cookie is. */
final class Parties {
  private final Knowledge knowledge;
  private final Set<String> ownDomains;
  private final Set<Entity> ownCompanies;

  /** The site's own hosts are those visited and those that the policy says it covers. */
  Parties(Site site, Optional<DeclaredInventory> policy, Knowledge knowledge) {
    this.knowledge = knowledge;
    Stream<String> urls = site.urls().stream().map(Hosts::of).filter(host -> !host.isEmpty());
    Set<String> visited =
        Stream.concat(site.hosts().stream(), urls).collect(Collectors.toUnmodifiableSet());
    Stream<String> scope = policy.stream().flatMap(p -> p.scope().stream()).flatMap(Hosts::in);
    ownDomains =
        Stream.concat(visited.stream(), scope)
            .map(RegistrableDomain::of)
            .collect(Collectors.toUnmodifiableSet());
    // A site on a shared platform does not own what the platform serves to everybody.
    ownCompanies =
        visited.stream()
            .flatMap(host -> knowledge.entities().ofHost(host).stream())
            .filter(entity -> entity.kind() == Entity.Kind.COMPANY)
            .filter(entity -> entity.hosts().stream().anyMatch(ownDomains::contains))
            .collect(Collectors.toUnmodifiableSet());
  }

  Party ofHost(String host) {
    String domain = RegistrableDomain.of(host);
    Optional<Entity> entity = knowledge.entities().ofHost(host);
    boolean own = ownDomains.contains(domain) || entity.filter(ownCompanies::contains).isPresent();
    return new Party(own ? domain : entity.map(Entity::mainHost).orElse(domain), entity, own);
  }

  /**
   * Whose cookie it is. On a foreign domain: that domain's. On the site's own: of the third party
   * whose script set it, looking past libraries that a delivery network serves; otherwise of the
   * company that is known to define the name; otherwise the site's.
   */
  Party ofCookie(ObservedCookie cookie) {
    Party host = ofHost(cookie.domain());
    if (!host.own() && cookie.party() == PartyKind.THIRD) {
      return host;
    }
    return scripts(cookie.setBy())
        .map(Hosts::of)
        .filter(script -> !script.isEmpty())
        .map(this::ofHost)
        .filter(party -> !party.delivers())
        .findFirst()
        .filter(party -> !party.own())
        .or(() -> definer(cookie))
        .orElse(host);
  }

  private Optional<Party> definer(ObservedCookie cookie) {
    Entities entities = knowledge.entities();
    return knowledge
        .cookies()
        .find(cookie.name(), cookie.domain())
        .flatMap(KnownCookie::company)
        .flatMap(entities::byName)
        .map(Entity::mainHost)
        .map(this::ofHost);
  }

  private static Stream<String> scripts(Initiator setBy) {
    // A frame of a stack is written function@url:line.
    Stream<String> callers =
        setBy.stack().stream().map(frame -> frame.substring(frame.indexOf('@') + 1));
    return Stream.concat(setBy.url().stream(), callers);
  }
}
