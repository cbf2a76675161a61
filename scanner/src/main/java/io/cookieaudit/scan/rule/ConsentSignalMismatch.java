package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Visit;
import java.util.List;
import java.util.Set;

/**
 * A request that tells its receiver of a consent which was not given: a consent mode signal or a TC
 * string that grants something before any choice or after a refusal.
 */
final class ConsentSignalMismatch implements Rule {
  @Override
  public String title() {
    return "Signal of a consent that was not given";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(
        Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS),
        Need.seen(ConsentState.REJECTED, Facet.REQUESTS),
        Need.seen(ConsentState.REJECTED, Facet.CONSENT));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.observed().visits().stream()
        .flatMap(
            visit ->
                visit.requests().stream()
                    .filter(request -> withoutConsent(visit, request))
                    .flatMap(
                        request ->
                            ConsentSignal.in(request.url()).stream()
                                .filter(ConsentSignal::grants)
                                .map(signal -> finding(visit, request, signal))))
        .toList();
  }

  private static boolean withoutConsent(Visit visit, ObservedRequest request) {
    boolean refused =
        visit.state() == ConsentState.REJECTED
            && visit.proven()
            && When.afterChoice(request.phase());
    return refused || When.beforeChoice(visit, request.phase());
  }

  private Finding finding(Visit visit, ObservedRequest request, ConsentSignal signal) {
    String host = Hosts.of(request.url());
    return new Finding(
        id(),
        severity(),
        Confidence.CERTAIN,
        Subject.request(host, Hosts.pathOf(request.url())),
        "%s, a request to %s says that %s."
            .formatted(
                When.beforeChoice(visit, request.phase())
                    ? "Before any choice"
                    : "After the refusal",
                host,
                signal.told()),
        new Finding.Advice(
            "",
            "Set the default of the consent signal to denied before %s runs, and pass a refusal on."
                .formatted(request.initiator().url().orElse("the tag on " + request.page()))),
        List.of(new Evidence.SeenRequest(visit.id(), request)));
  }
}
