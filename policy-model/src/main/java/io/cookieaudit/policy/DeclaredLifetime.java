package io.cookieaudit.policy;

import java.util.List;
import java.util.Optional;

/**
 * A lifetime as a policy states it.
 *
 * @param lifetime the longest one stated
 * @param written the policy's own words, such as {@code 13 Monate}
 * @param alternatives the others, where a policy gives several for one item ("session / 1 year")
 */
public record DeclaredLifetime(
    Lifetime lifetime, Optional<String> written, List<Lifetime> alternatives) {
  public static final DeclaredLifetime UNSTATED = of(new Lifetime.Unstated());

  public DeclaredLifetime {
    alternatives = List.copyOf(alternatives);
  }

  public static DeclaredLifetime of(Lifetime lifetime) {
    return new DeclaredLifetime(lifetime, Optional.empty(), List.of());
  }
}
