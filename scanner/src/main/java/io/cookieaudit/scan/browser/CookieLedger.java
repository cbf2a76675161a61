package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Redaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps account of the cookies of one visit: what was set, changed, deleted and refused, in order,
 * and at the end what of it is in the browser's jar.
 */
final class CookieLedger {
  private final Redaction redaction;
  private final Function<String, PartyKind> party;
  private final Map<CookieAttempt.Key, Kept> kept = new LinkedHashMap<>();
  private final Map<String, CookieAttempt> refused = new HashMap<>();
  private final List<CookieEvent> events = new ArrayList<>();

  /** The attempt that brought a cookie into the jar, and the latest one. */
  private record Kept(CookieAttempt first, CookieAttempt latest) {}

  /** The end of the visit. */
  record End(long epochMs, String page, Phase phase, Moment at) {}

  CookieLedger(Redaction redaction, Function<String, PartyKind> party) {
    this.redaction = redaction;
    this.party = party;
  }

  /** The browser did as it was asked. */
  synchronized void accepted(CookieAttempt attempt) {
    CookieAttempt.Key key = attempt.key();
    Kept before = kept.get(key);
    if (attempt.deletes()) {
      if (before != null) {
        kept.remove(key);
        add(CookieEvent.Kind.DELETED, attempt);
      }
      return;
    }
    kept.put(key, new Kept(before == null ? attempt : before.first, attempt));
    if (before == null) {
      add(CookieEvent.Kind.SET, attempt);
    } else if (!same(before.latest, attempt) || renews(before.latest, attempt)) {
      add(CookieEvent.Kind.CHANGED, attempt);
    }
  }

  private static boolean same(CookieAttempt before, CookieAttempt now) {
    return before.asked().value().equals(now.asked().value())
        && before.lifetime().requestedSeconds().isPresent()
            == now.lifetime().requestedSeconds().isPresent();
  }

  /** A lasting cookie that is set again on each page lasts for ever. */
  private static boolean renews(CookieAttempt before, CookieAttempt now) {
    return now.lifetime().requestedSeconds().isPresent()
        && !(before.page().equals(now.page()) && before.phase() == now.phase());
  }

  /** The browser refused, for a reason of its own. */
  synchronized void blocked(CookieAttempt attempt, String reason) {
    refused.put(attempt.asked().name(), attempt);
    events.add(
        new CookieEvent(
            CookieEvent.Kind.BLOCKED, Optional.of(reason), attempt.observed(redaction)));
  }

  private void add(CookieEvent.Kind kind, CookieAttempt attempt) {
    events.add(new CookieEvent(kind, Optional.empty(), attempt.observed(redaction)));
  }

  synchronized List<CookieEvent> events() {
    return List.copyOf(events);
  }

  /**
   * The cookies in the browser's jar, with what is known of their origin. What was kept and is in
   * the jar no longer has been deleted in a way nobody saw, or has expired.
   *
   * @param end when the jar was read, which is where a cookie was first seen that nobody was seen
   *     to set
   * @param unseen how a cookie came that nobody was seen to set
   */
  synchronized List<ObservedCookie> reconcile(
      JsonNode jar, End end, Function<CookieAttempt.Key, Optional<CookieAttempt>> unseen) {
    List<ObservedCookie> cookies = new ArrayList<>();
    Set<CookieAttempt.Key> present = new LinkedHashSet<>();
    for (JsonNode cookie : jar) {
      CookieAttempt.Key key = key(cookie);
      present.add(key);
      cookies.add(observed(cookie, key, end, unseen));
    }
    kept.forEach(
        (key, cookie) -> {
          if (!present.contains(key)) {
            ObservedCookie last = cookie.latest.observed(redaction);
            events.add(
                new CookieEvent(
                    CookieEvent.Kind.DELETED, Optional.empty(), byNobody(last, end.at)));
          }
        });
    return cookies;
  }

  private ObservedCookie observed(
      JsonNode cookie,
      CookieAttempt.Key key,
      End end,
      Function<CookieAttempt.Key, Optional<CookieAttempt>> unseen) {
    Optional<Kept> known = Optional.ofNullable(kept.get(key));
    Optional<CookieAttempt> first =
        known
            .map(Kept::first)
            .or(() -> Optional.ofNullable(refused.get(key.name())))
            .or(() -> unseen.apply(key));
    Optional<CookieAttempt> latest = known.map(Kept::latest).or(() -> first);
    return new ObservedCookie(
        key.name(),
        key.domain(),
        key.path(),
        key.partitionKey(),
        cookie.path("secure").asBoolean(),
        cookie.path("httpOnly").asBoolean(),
        Optional.of(cookie.path("sameSite").asText()).filter(s -> !s.isEmpty()),
        party.apply(key.domain()),
        new ObservedLifetime(
            latest.flatMap(attempt -> attempt.lifetime().requestedSeconds()),
            stored(cookie, latest.map(a -> a.keptAt().toEpochMilli()).orElse(end.epochMs))),
        redaction.value(cookie.path("value").asText()),
        first.map(CookieAttempt::setBy).orElse(Initiator.UNKNOWN),
        first.map(CookieAttempt::page).orElse(end.page),
        first.map(CookieAttempt::frame).orElse(""),
        first.map(CookieAttempt::phase).orElse(end.phase),
        first.map(CookieAttempt::at).orElse(end.at));
  }

  private static Optional<Long> stored(JsonNode cookie, long sinceEpochMs) {
    double expires = cookie.path("expires").asDouble(-1);
    return expires < 0
        ? Optional.empty()
        : Optional.of(Math.max(0, Math.round(expires - sinceEpochMs / 1000.0)));
  }

  private static ObservedCookie byNobody(ObservedCookie cookie, Moment end) {
    return new ObservedCookie(
        cookie.name(),
        cookie.domain(),
        cookie.path(),
        cookie.partitionKey(),
        cookie.secure(),
        cookie.httpOnly(),
        cookie.sameSite(),
        cookie.party(),
        cookie.lifetime(),
        cookie.value(),
        Initiator.UNKNOWN,
        cookie.page(),
        cookie.frame(),
        cookie.phase(),
        end);
  }

  /** What makes a cookie of the jar this one. */
  static CookieAttempt.Key key(JsonNode cookie) {
    String domain = cookie.path("domain").asText();
    JsonNode partition = cookie.path("partitionKey");
    String site =
        partition.isObject() ? partition.path("topLevelSite").asText() : partition.asText();
    return new CookieAttempt.Key(
        cookie.path("name").asText(),
        domain.startsWith(".") ? domain.substring(1) : domain,
        !domain.startsWith("."),
        cookie.path("path").asText(),
        Optional.of(site).filter(s -> !s.isEmpty()));
  }
}
