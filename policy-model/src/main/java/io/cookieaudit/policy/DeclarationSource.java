package io.cookieaudit.policy;

/** Who wrote a declaration: the policy's own text, or a list that a consent manager publishes. */
public enum DeclarationSource {
  TEXT,
  CONSENT_MANAGER
}
