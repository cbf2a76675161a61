package io.cookieaudit.policy;

import java.util.Optional;

/**
 * One item that a policy names: a cookie, or a storage item, pixel or SDK.
 *
 * @param name as written, which may be a pattern: {@code _ga}, {@code _ga_*}, {@code _gat_UA-<id>}
 * @param provider who sets it, in the policy's words
 * @param purposeWritten the policy's own word for the purpose
 * @param domain the domain that the policy gives for it
 * @param example whether the policy names it as an example ("such as {@code _ga}") only
 * @param confidence how sure the reading is
 */
public record DeclaredCookie(
    String name,
    StorageKind storage,
    Optional<String> provider,
    Purpose purpose,
    Optional<String> purposeWritten,
    DeclaredLifetime lifetime,
    PartyKind party,
    Optional<String> domain,
    boolean example,
    Confidence confidence,
    DeclarationSource source,
    Quote quote)
    implements Declaration {

  /** Whether an item of this name, as a browser saw it, is the one declared here. */
  public boolean covers(String observedName) {
    return NamePattern.of(name).matches(observedName);
  }
}
