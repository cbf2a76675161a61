package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Entity;
import java.util.Optional;

/**
 * Who is behind a host or a cookie.
 *
 * @param domain the main host of a known company, otherwise the registrable domain
 * @param own whether it is the owner of the site
 */
record Party(String domain, Optional<Entity> entity, boolean own) {
  /** As a reader knows it: "Criteo", or the domain of one that is not known. */
  String name() {
    return own ? "the site itself" : entity.map(Entity::name).orElse(domain);
  }

  boolean delivers() {
    return entity.filter(e -> e.kind() == Entity.Kind.DELIVERY).isPresent();
  }
}
