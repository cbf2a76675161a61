package io.cookieaudit.policy;

/**
 * How sure a reading or a finding is. There is no third step: what is less than likely is not said.
 */
public enum Confidence {
  LIKELY,
  CERTAIN
}
