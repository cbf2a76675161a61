package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cookies set by headers, by {@code document.cookie} and by {@code cookieStore}. */
final class CookieCollector implements Collector {
  private final Visiting visiting;
  private final Initiators initiators;
  private final CookieLedger ledger;
  private final UnshownAnswers unshown;
  private final Map<String, CookieAttempt> storeCalls = new HashMap<>();

  CookieCollector(Visiting visiting) {
    this.visiting = visiting;
    this.initiators = new Initiators(visiting.redaction());
    this.ledger = new CookieLedger(visiting.redaction(), visiting::party);
    this.unshown = new UnshownAnswers(visiting::cookiesLater);
    visiting.network().onHeaders(this::headers);
    visiting.network().tell(unshown);
  }

  @Override
  public void attach(Target target, Place place) {
    visiting.script().listen(target, message -> reported(target, place, message));
  }

  @Override
  public void collect(VisitBuilder visit) {
    CookieLedger.End end =
        new CookieLedger.End(
            System.currentTimeMillis(),
            visiting.redaction().url(visiting.latestTab().map(Tab::shown).orElse("")),
            visiting.phase(),
            new Moment(
                visiting.realMs(),
                visiting.latestTab().map(tab -> tab.clock().pageMs()).orElse(0L)));
    JsonNode jar = visiting.cookies();
    jar.forEach(cookie -> trace(CookieLedger.key(cookie), cookie.path("value").asText(), end.at()));
    ledger.reconcile(jar, end, this::unshown).forEach(visit::cookie);
    ledger.events().forEach(visit::cookieEvent);
  }

  private void accepted(CookieAttempt attempt) {
    if (!attempt.deletes()) {
      trace(attempt.key(), attempt.asked().value(), attempt.at());
    }
    ledger.accepted(attempt);
  }

  private void trace(CookieAttempt.Key key, String value, Moment at) {
    String owner = visiting.owner(key.domain());
    visiting.traces().cookie(key.name(), key.domain(), owner, value, at.realMs());
  }

  /** How a cookie came that nobody was seen to set. */
  private Optional<CookieAttempt> unshown(CookieAttempt.Key cookie) {
    SetCookie kept = SetCookie.bare(cookie.name(), "").with("domain", cookie.domain());
    return unshown
        .of(cookie)
        .map(exchange -> byHeader(exchange, kept, cookie.partitionKey().orElse(""), Instant.now()));
  }

  private void headers(Exchange exchange, JsonNode answer) {
    List<String> lines = lines(header(answer, "set-cookie"));
    if (lines.isEmpty()) {
      return;
    }
    Instant now = header(answer, "date").flatMap(CookieCollector::date).orElseGet(Instant::now);
    String site = answer.at("/cookiePartitionKey/topLevelSite").asText();
    for (JsonNode blocked : answer.path("blockedCookies")) {
      String line = blocked.path("cookieLine").asText();
      lines.remove(line);
      List<String> reasons = new ArrayList<>();
      blocked.path("blockedReasons").forEach(reason -> reasons.add(reason.asText()));
      ledger.blocked(byHeader(exchange, line, site, now), String.join(", ", reasons));
    }
    lines.forEach(line -> accepted(byHeader(exchange, line, site, now)));
  }

  /** Several headers of one name arrive as one value, joined by line breaks. */
  private static List<String> lines(Optional<String> header) {
    return new ArrayList<>(header.map(value -> List.of(value.split("\n"))).orElse(List.of()));
  }

  private static Optional<String> header(JsonNode answer, String name) {
    for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return Optional.of(header.getValue().asText());
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> date(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private CookieAttempt byHeader(Exchange exchange, String line, String site, Instant now) {
    return byHeader(exchange, SetCookie.parse(line), site, now);
  }

  private CookieAttempt byHeader(Exchange exchange, SetCookie asked, String site, Instant now) {
    Exchange.Asker asker = exchange.asker();
    return attempt(
        asked,
        exchange.url(),
        site,
        now,
        initiators.ofHeader(exchange.url(), exchange.initiator()),
        asker.page(),
        asker.frame(),
        asker.at());
  }

  private CookieAttempt attempt(
      SetCookie asked,
      String url,
      String site,
      Instant now,
      Initiator setBy,
      String page,
      String frame,
      Moment at) {
    String domain = asked.domain().orElseGet(() -> Place.host(url));
    return new CookieAttempt(
        asked,
        domain,
        asked.path().orElseGet(() -> CookieRules.defaultPath(url)),
        asked.partitioned() && !site.isEmpty() ? Optional.of(site) : Optional.empty(),
        now,
        Instant.now(),
        visiting.party(domain),
        setBy,
        page,
        frame,
        visiting.phase(),
        at);
  }

  private void reported(Target target, Place place, ObserveScript.Message message) {
    switch (message.kind()) {
      case "cookie" -> documentCookie(place, message);
      case "cookie-store-set", "cookie-store-delete" -> storeCall(target, place, message);
      case "cookie-store-end" -> storeEnd(target, message);
      default -> {
        // Reports of storage are another collector's.
      }
    }
  }

  private void documentCookie(Place place, ObserveScript.Message message) {
    SetCookie asked = SetCookie.parse(message.field(0));
    String url = place.documentOf(message.context());
    CookieAttempt attempt = byScript(asked, url, place, message, Initiator.Kind.SCRIPT);
    if (attempt.deletes() || message.field(1).equals("true")) {
      accepted(attempt);
      return;
    }
    Optional<String> refusal = CookieRules.refusal(asked, url, place.topLevelUrl());
    if (refusal.isEmpty() && !CookieRules.pathCovers(attempt.path(), url)) {
      accepted(attempt); // It is kept, and this document cannot see it.
    } else {
      ledger.blocked(attempt, refusal.orElse("NotStored"));
    }
  }

  private CookieAttempt byScript(
      SetCookie asked,
      String url,
      Place place,
      ObserveScript.Message message,
      Initiator.Kind kind) {
    return attempt(
        asked,
        url,
        CookieRules.site(place.topLevelUrl()),
        Instant.ofEpochMilli(message.epochMs()),
        initiators.ofReport(kind, message.stack()),
        place.page(),
        place.frameOf(message.context()),
        place.at(message.epochMs()));
  }

  private void storeCall(Target target, Place place, ObserveScript.Message message) {
    boolean delete = message.kind().equals("cookie-store-delete");
    SetCookie asked =
        SetCookie.bare(message.field(1), message.field(2))
            .with("secure", "")
            .with("domain", message.field(4))
            .with("path", message.field(5).isEmpty() ? "/" : message.field(5))
            .with("samesite", message.field(6).isEmpty() ? "Strict" : message.field(6));
    if (message.field(7).equals("true")) {
      asked = asked.with("partitioned", "");
    }
    if (delete) {
      asked = asked.with("max-age", "0");
    } else if (!message.field(3).isEmpty()) {
      asked = asked.expiring(CookieRules.epoch(message.field(3)));
    }
    String url = place.documentOf(message.context());
    storeCalls.put(
        call(target, message), byScript(asked, url, place, message, Initiator.Kind.COOKIE_STORE));
  }

  private void storeEnd(Target target, ObserveScript.Message message) {
    CookieAttempt attempt = storeCalls.remove(call(target, message));
    if (attempt == null) {
      return;
    }
    if (message.field(1).equals("true")) {
      accepted(attempt);
    } else {
      ledger.blocked(attempt, "RefusedByCookieStore");
    }
  }

  private static String call(Target target, ObserveScript.Message message) {
    return target.session() + " " + message.context() + " " + message.field(0);
  }
}
