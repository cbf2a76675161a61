package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The value by which one company knows the browser, handed to another company. */
final class CookieSync implements Rule {
  @Override
  public String title() {
    return "Identifier passed between companies";
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Sought.FLOWS, Need.seen(ConsentState.ACCEPTED, Facet.REQUESTS));
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return Leak.all(comparison).stream()
        .filter(leak -> !leak.source().typed())
        .flatMap(leak -> finding(leak, comparison).stream())
        .toList();
  }

  private Optional<Finding> finding(Leak leak, Comparison comparison) {
    Party keeper = comparison.partyOf(leak.source().host());
    Party receiver = leak.receiver(comparison);
    if (keeper.own() || receiver.own() || keeper.domain().equals(receiver.domain())) {
      return Optional.empty();
    }
    boolean named = !comparison.naming(keeper).isEmpty() && !comparison.naming(receiver).isEmpty();
    return Optional.of(
        new Finding(
            id(),
            named ? Severity.LOW : severity(),
            Confidence.CERTAIN,
            Subject.party(keeper.domain()) + "/" + receiver.domain(),
            "%s, by which %s knows this browser, goes to %s %s (%s)."
                .formatted(
                    capital(leak.source().told()),
                    keeper.name(),
                    receiver.name(),
                    leak.form(),
                    Hosts.of(leak.request().url()) + Hosts.pathOf(leak.request().url())),
            new Finding.Advice(
                "Say that %s and %s exchange identifiers."
                    .formatted(keeper.name(), receiver.name()),
                "Turn the exchange off, or load %s only after consent to both."
                    .formatted(leak.request().initiator().url().orElse("what sends it"))),
            List.of(leak.evidence())));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
