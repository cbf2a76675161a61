package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie that asks for consent and is written or sent after a refusal that is proven to be
 * recorded. One that was set before and merely lies in the jar, unread, is not meant.
 */
final class CookieAfterReject implements Rule {
  @Override
  public String title() {
    return "Cookie after refusal";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.REJECTED, Facet.COOKIES),
        Need.seen(ConsentState.REJECTED, Facet.REQUESTS),
        Need.seen(ConsentState.REJECTED, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return CookieUse.after(ConsentState.REJECTED, "the refusal", comparison).stream()
        .flatMap(use -> finding(use, comparison).stream())
        .toList();
  }

  private Optional<Finding> finding(CookieUse use, Comparison comparison) {
    ObservedCookie cookie = use.cookie();
    Classification purpose = comparison.purposeOf(cookie);
    return use.severity(purpose)
        .map(
            severity ->
                new Finding(
                    id(),
                    severity,
                    ConsentWording.confidence(purpose),
                    comparison.subjectOf(cookie),
                    "Cookie %s of %s is %s: %s."
                        .formatted(
                            cookie.name(),
                            cookie.domain(),
                            use.how(),
                            ConsentWording.because(purpose)),
                    new Finding.Advice(
                        ConsentWording.policyAdvice(cookie, purpose),
                        "Delete %s when the visitor refuses, and keep %s from running."
                            .formatted(cookie.name(), Wording.setter(cookie))),
                    use.evidenceWith(purpose)));
  }
}
