package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Set;

/** A report to a company that follows visitors, sent before the visitor chose anything. */
final class BeaconBeforeConsent implements Rule {
  @Override
  public String title() {
    return "Beacon before consent";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return TrackerReport.all(comparison).stream()
        .filter(
            report -> {
              Contact contact = report.contact();
              return When.beforeChoice(contact.visit(), contact.request().phase());
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
        "A page reports to %s before any choice: %s.".formatted(report.party(), report.told()),
        new Finding.Advice(
            "", "Send it only after consent: hold back %s.".formatted(report.sender())),
        report.evidence());
  }
}
