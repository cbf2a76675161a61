package io.cookieaudit.scan.knowledge;

import java.util.List;

/**
 * A company that serves or follows visitors on other people's sites.
 *
 * @param kind whether what its hosts serve is its own
 * @param aliases the names that policies use for it or its products; one that begins with {@code =}
 *     counts only as the whole of a name
 * @param hosts its hosts, each with its subdomains; the first stands for the company in
 *     fingerprints
 */
public record Entity(String name, Kind kind, List<String> aliases, List<String> hosts) {

  /** Whose doing it is when something comes from an entity's hosts. */
  public enum Kind {
    /** Its own. */
    COMPANY,
    /** Its customers': a content delivery network or a cloud. */
    DELIVERY
  }

  public Entity {
    aliases = List.copyOf(aliases);
    hosts = List.copyOf(hosts);
  }

  public String mainHost() {
    return hosts.getFirst();
  }
}
