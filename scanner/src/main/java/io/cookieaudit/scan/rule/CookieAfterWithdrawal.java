package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie that asks for consent and is written or sent after the consent was taken back. What
 * merely stays in the jar, unread, is not meant.
 */
final class CookieAfterWithdrawal implements Rule {
  @Override
  public String title() {
    return "Cookie after withdrawal";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.WITHDRAWN, Facet.COOKIES),
        Need.seen(ConsentState.WITHDRAWN, Facet.REQUESTS),
        Need.seen(ConsentState.WITHDRAWN, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return CookieUse.after(ConsentState.WITHDRAWN, "the withdrawal", comparison).stream()
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
                        "Delete %s when the consent is taken back, and keep %s from running."
                            .formatted(cookie.name(), Wording.setter(cookie))),
                    use.evidenceWith(purpose)));
  }
}
