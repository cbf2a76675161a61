package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Set;

/**
 * A report to a company that follows visitors, sent after a refusal that is proven to be recorded.
 */
final class BeaconAfterReject implements Rule {
  @Override
  public String title() {
    return "Beacon after refusal";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.REJECTED, Facet.REQUESTS),
        Need.seen(ConsentState.REJECTED, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return TrackerReport.all(comparison).stream()
        .filter(
            report -> {
              Contact contact = report.contact();
              return contact.visit().state() == ConsentState.REJECTED
                  && contact.visit().proven()
                  && When.afterChoice(contact.request().phase());
            })
        .map(this::finding)
        .toList();
  }

  private Finding finding(TrackerReport report) {
    return new Finding(
        id(),
        report.severity(severity()),
        report.confidence(),
        report.subject(),
        "A page reports to %s after the refusal: %s.".formatted(report.party(), report.told()),
        new Finding.Advice(
            "", "Keep %s from sending it after a refusal.".formatted(report.sender())),
        report.evidence());
  }
}
