package io.cookieaudit.policy;

/**
 * Whether a policy calls an item first-party or third-party. For what is observed the same words
 * are decided by registrable domain.
 */
public enum PartyKind {
  FIRST,
  THIRD,
  UNSTATED
}
