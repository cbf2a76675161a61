package io.cookieaudit.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything one policy declares, in the order of its text.
 *
 * @param policy the id by which a person names it, such as {@code aliexpress-2018}
 * @param title as written
 * @param scope the registrable domains or hosts that the policy says it covers
 * @param excludedScope the hosts it says it does not cover
 * @param delegatedTo the document that the policy sends its reader to for the list of cookies
 */
public record DeclaredInventory(
    String policy,
    String title,
    Optional<EffectiveDate> effective,
    Status status,
    List<String> scope,
    List<String> excludedScope,
    Completeness completeness,
    Optional<String> delegatedTo,
    List<Declaration> declarations) {

  /** Whether the text is the one in force, as far as its own document tells. */
  public enum Status {
    CURRENT,
    SUPERSEDED,
    UNKNOWN
  }

  /** How complete the policy says its list is. */
  public enum Completeness {
    /** A list is given, without reservation. */
    COMPLETE,
    /** A list is given, and "may vary" or is one of examples. */
    HEDGED,
    /** The list is in another document. */
    DELEGATED,
    /** There is no list. */
    ABSENT
  }

  public DeclaredInventory {
    scope = List.copyOf(scope);
    excludedScope = List.copyOf(excludedScope);
    declarations = List.copyOf(declarations);
  }

  /** The items declared by name; examples are not declared and are left out. */
  public Stream<DeclaredCookie> cookies() {
    return only(DeclaredCookie.class).filter(cookie -> !cookie.example());
  }

  public Stream<DeclaredParty> parties() {
    return only(DeclaredParty.class);
  }

  public Stream<DeclaredClaim> claims() {
    return only(DeclaredClaim.class);
  }

  private <T extends Declaration> Stream<T> only(Class<T> kind) {
    return declarations.stream().filter(kind::isInstance).map(kind::cast);
  }
}
