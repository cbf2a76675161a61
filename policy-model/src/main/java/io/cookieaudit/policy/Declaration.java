package io.cookieaudit.policy;

/** One thing that a policy states, with the words that state it. */
public sealed interface Declaration permits DeclaredCookie, DeclaredParty, DeclaredClaim {
  Quote quote();
}
