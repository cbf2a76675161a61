package io.cookieaudit.scan.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One question about a site and its policy. Pure: no clock, no files, no network. */
public interface Rule {
  /** The class name in kebab case: {@code UndeclaredCookie} is {@code undeclared-cookie}. */
  default String id() {
    return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The failing state, as a noun phrase. */
  String title();

  /** The severity of an ordinary finding; a single one may be lower, never higher. */
  Severity severity();

  /**
   * What must have been stated, or the rule is not asked at all, and what must have been seen
   * before it can be said to have passed.
   */
  Set<Need> needs();

  /**
   * Whether a finding rests on something not having been seen, so that it says nothing when any of
   * that was not seen in full. Otherwise what was seen counts even where the rest was not.
   */
  default boolean restsOnAbsence() {
    return false;
  }

  /** The mismatches; none means that the rule passed. */
  List<Finding> check(Comparison comparison);
}
