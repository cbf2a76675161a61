package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was seen in a visit, in one line each, as the ground truth of fixture sites has it. */
final class Sightings {
  /** A side of the visit. */
  enum Kind {
    COOKIES,
    REQUESTS,
    STORAGE,
    READS
  }

  private Sightings() {}

  static Stream<String> of(Visit visit, Kind kind) {
    return switch (kind) {
      case COOKIES -> cookies(visit);
      case REQUESTS -> requests(visit);
      case STORAGE -> visit.storage().stream().map(Sightings::stored);
      case READS -> visit.apiReads().stream().map(Sightings::read);
    };
  }

  /** The jar, and every event but the setting of what is in the jar. */
  private static Stream<String> cookies(Visit visit) {
    var kept = visit.cookies().stream().map(Sightings::key).collect(Collectors.toSet());
    return Stream.concat(
        visit.cookies().stream().map(cookie -> "cookie " + cookie(cookie)),
        visit.cookieEvents().stream()
            .filter(
                event ->
                    event.event() != CookieEvent.Kind.SET || !kept.contains(key(event.cookie())))
            .map(
                event ->
                    event.event().name().toLowerCase(Locale.ROOT)
                        + event.reason().map(why -> " (" + why + ")").orElse("")
                        + " "
                        + cookie(event.cookie())));
  }

  private static String key(ObservedCookie cookie) {
    return cookie.name() + " " + cookie.domain() + cookie.path() + cookie.partitionKey().orElse("");
  }

  private static String cookie(ObservedCookie cookie) {
    return "'%s' @%s%s%s%s %s %s"
        .formatted(
            cookie.name(),
            cookie.domain(),
            cookie.path(),
            cookie.partitionKey().map(key -> " in " + key).orElse(""),
            cookie.httpOnly() ? " HttpOnly" : "",
            lifetime(cookie.lifetime()),
            by(cookie.setBy(), cookie.frame()));
  }

  private static String lifetime(ObservedLifetime lifetime) {
    if (lifetime.equals(ObservedLifetime.SESSION)) {
      return "session";
    }
    if (lifetime.requestedSeconds().filter(seconds -> seconds <= 0).isPresent()) {
      return "ended";
    }
    String asked = lifetime.requestedSeconds().map(s -> s + "s").orElse("unasked");
    long differs =
        Math.abs(lifetime.storedSeconds().orElse(0L) - lifetime.requestedSeconds().orElse(0L));
    return differs <= 3 && lifetime.requestedSeconds().isPresent()
        ? asked
        : asked + "=" + Math.round(lifetime.storedSeconds().orElse(0L) / 86_400.0) + "d";
  }

  private static Stream<String> requests(Visit visit) {
    Map<String, String> urls =
        visit.requests().stream()
            .collect(Collectors.toMap(ObservedRequest::id, ObservedRequest::url));
    return visit.requests().stream()
        .map(request -> request(request, id -> urls.getOrDefault(id, "?")));
  }

  private static String request(ObservedRequest request, Function<String, String> url) {
    return "%s %s%s %s%s%s%s%s%s %s"
        .formatted(
            request.method(),
            request.type(),
            request.status() == 0 || request.status() == 200 ? "" : " " + request.status(),
            request.url(),
            request.bodyBytes() > 0 ? " " + request.bodyBytes() + " " + request.bodyKind() : "",
            request.pixel() ? " pixel" : "",
            request.beacon() ? " beacon" : "",
            request.sentCookies().isEmpty()
                ? ""
                : " with " + String.join(",", request.sentCookies()),
            request.redirectOf().map(id -> " after " + url.apply(id)).orElse(""),
            by(request.initiator(), request.frame()));
  }

  private static String stored(StoredItem item) {
    return "%s %s '%s' @%s %s"
        .formatted(
            item.event().name().toLowerCase(Locale.ROOT),
            item.kind().id(),
            item.key(),
            item.origin(),
            by(item.setBy(), item.frame()));
  }

  private static String read(ApiRead read) {
    return "%s %s".formatted(read.api().id(), by(read.by(), read.frame()));
  }

  private static String by(Initiator by, String frame) {
    return "<- %s %s%s for %s"
        .formatted(
            by.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            by.url().orElse("-"),
            by.line() > 0 ? ":" + by.line() : "",
            frame.isEmpty() ? "-" : frame);
  }
}
