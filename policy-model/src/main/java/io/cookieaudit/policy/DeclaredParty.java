package io.cookieaudit.policy;

import java.util.List;
import java.util.Optional;

/**
 * A company or host that, by the policy, serves cookies for a purpose, without naming the cookies.
 *
 * @param name the party as written
 * @param hosts the hosts that the policy gives for it, from the links and addresses beside it
 * @param purposeWritten the policy's own word for the purpose
 */
public record DeclaredParty(
    String name, List<String> hosts, Purpose purpose, Optional<String> purposeWritten, Quote quote)
    implements Declaration {
  public DeclaredParty {
    hosts = List.copyOf(hosts);
  }
}
