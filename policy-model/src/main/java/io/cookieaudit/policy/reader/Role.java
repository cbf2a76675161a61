package io.cookieaudit.policy.reader;

/** What a column of a table, or a label of a list, says about cookies. */
public enum Role {
  NAME,
  PROVIDER,
  CATEGORY,
  /** A column that mixes lifetime class, purpose, party and technique: "Cookie type". */
  TYPE,
  PURPOSE,
  LIFETIME,
  DOMAIN,
  PARTY,
  OTHER
}
