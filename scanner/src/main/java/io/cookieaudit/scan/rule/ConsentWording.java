package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ObservedCookie;

/** What the rules about consent say alike. */
final class ConsentWording {
  private ConsentWording() {}

  /** Why a cookie is held to need consent. */
  static String because(Classification purpose) {
    String what = Wording.purpose(purpose.purpose());
    if (purpose.purpose() == Purpose.UNSTATED) {
      return "what it is for is neither declared nor known";
    }
    return switch (purpose.basis()) {
      case DECLARED -> "the policy declares it as " + what;
      case KNOWN_COOKIE -> "the name is well known as " + what;
      case RECORD_OF_CHOICE -> "it keeps the choice";
      case DECLARED_PARTY -> "the policy declares its provider as " + what;
      case KNOWN_TRACKER -> "its provider is known as " + what;
      case NONE -> "what it is for is neither declared nor known";
    };
  }

  /** Whether a preference was asked for by the visitor cannot be seen, so it is likely only. */
  static Confidence confidence(Classification purpose) {
    return switch (purpose.purpose()) {
      case MARKETING, STATISTICAL -> purpose.certain() ? Confidence.CERTAIN : Confidence.LIKELY;
      case ESSENTIAL, PERSONALISATION, UNSTATED -> Confidence.LIKELY;
    };
  }

  static String policyAdvice(ObservedCookie cookie, Classification purpose) {
    return purpose.purpose() == Purpose.UNSTATED
        ? "If %s is needed for what the visitor asks for, declare it with its purpose."
            .formatted(cookie.name())
        : "";
  }
}
