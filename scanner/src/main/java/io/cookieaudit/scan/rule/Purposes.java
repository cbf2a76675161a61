package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnownCookie;
import io.cookieaudit.scan.knowledge.TrackerHost;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.rule.Classification.Basis;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what a cookie is for. */
final class Purposes {
  /** From the one a visitor expects most to the one expected least. */
  private static final List<Purpose> MILDEST_FIRST =
      List.of(
          Purpose.ESSENTIAL,
          Purpose.UNSTATED,
          Purpose.PERSONALISATION,
          Purpose.STATISTICAL,
          Purpose.MARKETING);

  private final Knowledge knowledge;
  private final Set<String> recordNames;

  Purposes(Observation observation, Knowledge knowledge) {
    this.knowledge = knowledge;
    recordNames =
        observation.visits().stream()
            .flatMap(
                visit ->
                    visit.outcome() instanceof ConsentOutcome.Applied applied
                        ? applied.recordNames().stream()
                        : Stream.<String>empty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * From the best source there is: the policy's word for the cookie; what its name is known for;
   * that it is the record of the choice; the policy's word for its party; what its party is known
   * for. A doubtful case is decided in the site's favour.
   *
   * @param named the declarations of this cookie
   * @param parties the declarations of its party
   */
  Classification of(
      ObservedCookie cookie, List<DeclaredCookie> named, List<DeclaredParty> parties) {
    Optional<KnownCookie> known =
        knowledge
            .cookies()
            .find(cookie.name(), cookie.domain())
            .filter(k -> k.purpose() != Purpose.UNSTATED);
    return declared(named)
        .or(() -> known.map(k -> Classification.known(k.purpose(), Basis.KNOWN_COOKIE)))
        .or(() -> record(cookie))
        .or(() -> declaredParty(parties))
        .or(() -> tracker(cookie))
        .orElse(Classification.NONE);
  }

  /** As for a cookie: from the policy's word, the key, the choice that it keeps, and its writer. */
  Classification of(StoredItem item, List<DeclaredCookie> named) {
    String host = Hosts.of(item.origin());
    return declared(named)
        .or(
            () ->
                knowledge
                    .cookies()
                    .find(item.key(), host)
                    .filter(known -> known.purpose() != Purpose.UNSTATED)
                    .map(known -> Classification.known(known.purpose(), Basis.KNOWN_COOKIE)))
        .or(
            () ->
                recordNames.contains(item.key())
                    ? Optional.of(Classification.known(Purpose.ESSENTIAL, Basis.RECORD_OF_CHOICE))
                    : Optional.empty())
        .or(
            () ->
                tracker(Stream.concat(Stream.of(host), item.setBy().url().stream().map(Hosts::of))))
        .orElse(Classification.NONE);
  }

  private static Optional<Classification> declared(List<DeclaredCookie> named) {
    return named.stream()
        .filter(cookie -> cookie.purpose() != Purpose.UNSTATED)
        .min(Comparator.comparingInt(cookie -> MILDEST_FIRST.indexOf(cookie.purpose())))
        .map(c -> new Classification(c.purpose(), Basis.DECLARED, Optional.of(c.quote())));
  }

  /** Whether a proven choice was found recorded in it. */
  boolean isRecord(ObservedCookie cookie) {
    return recordNames.contains(cookie.name());
  }

  private Optional<Classification> record(ObservedCookie cookie) {
    return isRecord(cookie)
        ? Optional.of(Classification.known(Purpose.ESSENTIAL, Basis.RECORD_OF_CHOICE))
        : Optional.empty();
  }

  /**
   * A party that serves essential cookies among others may have set an essential one: nothing is
   * known then, unless it serves nothing else.
   */
  private static Optional<Classification> declaredParty(Collection<DeclaredParty> parties) {
    Set<Purpose> purposes =
        parties.stream().map(DeclaredParty::purpose).collect(Collectors.toUnmodifiableSet());
    if (purposes.size() > 1 && purposes.contains(Purpose.ESSENTIAL)) {
      return Optional.empty();
    }
    return parties.stream()
        .filter(party -> party.purpose() != Purpose.UNSTATED)
        .min(Comparator.comparingInt(party -> MILDEST_FIRST.indexOf(party.purpose())))
        .map(p -> new Classification(p.purpose(), Basis.DECLARED_PARTY, Optional.of(p.quote())));
  }

  private Optional<Classification> tracker(ObservedCookie cookie) {
    Stream<String> setters = cookie.setBy().url().stream().map(Hosts::of);
    return tracker(Stream.concat(Stream.of(cookie.domain()), setters));
  }

  private Optional<Classification> tracker(Stream<String> hosts) {
    return hosts
        .flatMap(host -> knowledge.trackers().find(host).stream())
        .map(TrackerHost::purpose)
        .filter(purpose -> purpose != Purpose.UNSTATED)
        .findFirst()
        .map(purpose -> Classification.known(purpose, Basis.KNOWN_TRACKER));
  }
}
