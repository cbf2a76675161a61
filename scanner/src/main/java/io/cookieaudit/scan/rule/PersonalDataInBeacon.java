package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Set;

/** What a visitor typed, and did not send, that reached another company. */
final class PersonalDataInBeacon implements Rule {
  @Override
  public String title() {
    return "Typed personal data sent to others";
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Sought.PERSONA, Need.seen(ConsentState.NO_CHOICE, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return Leak.all(comparison).stream()
        .filter(leak -> leak.source().typed() && !leak.receiver(comparison).own())
        .map(leak -> finding(leak, comparison))
        .toList();
  }

  private Finding finding(Leak leak, Comparison comparison) {
    Party receiver = leak.receiver(comparison);
    String host = Hosts.of(leak.request().url());
    return new Finding(
        id(),
        severity(),
        Confidence.CERTAIN,
        Subject.request(host, Hosts.pathOf(leak.request().url())),
        "%s into a field of %s, and never sent, went to %s (%s) %s."
            .formatted(
                "What was typed as " + leak.source().name().replace('-', ' '),
                leak.request().page(),
                receiver.name(),
                host,
                leak.form()),
        new Finding.Advice(
            "Say that %s receives what visitors type.".formatted(receiver.name()),
            "Keep %s from reading forms."
                .formatted(leak.request().initiator().url().orElse("what sends it"))),
        List.of(leak.evidence()));
  }
}
