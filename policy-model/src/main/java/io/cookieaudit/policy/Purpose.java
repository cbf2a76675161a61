package io.cookieaudit.policy;

/**
 * The category a policy puts a cookie in. {@code UNSTATED} is a fact about the policy, not a gap.
 */
public enum Purpose {
  ESSENTIAL,
  STATISTICAL,
  PERSONALISATION,
  MARKETING,
  UNSTATED
}
