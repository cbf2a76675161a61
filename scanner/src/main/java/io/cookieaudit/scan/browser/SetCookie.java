package io.cookieaudit.scan.browser;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cookie as a response or a script asks for it, read as <a
 * href="https://www.rfc-editor.org/rfc/rfc6265#section-5.2">RFC 6265, section 5.2</a> says.
 *
 * @param domain the attribute, without a leading dot
 * @param sameSite as browsers write it: {@code Strict}, {@code Lax}, {@code None}
 */
record SetCookie(
    String name,
    String value,
    Optional<String> domain,
    Optional<String> path,
    Optional<Long> maxAge,
    Optional<Instant> expires,
    boolean secure,
    boolean httpOnly,
    Optional<String> sameSite,
    boolean partitioned) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})\\D?.*");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\D.*)?");
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(\\D.*)?");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Reads one header value, or one string given to {@code document.cookie}. */
  static SetCookie parse(String line) {
    String[] parts = line.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
    String value = parts[0].substring(equals + 1).strip();
    SetCookie cookie = bare(name, value);
    for (int i = 1; i < parts.length; i++) {
      int at = parts[i].indexOf('=');
      String attribute = (at < 0 ? parts[i] : parts[i].substring(0, at)).strip();
      cookie =
          cookie.with(
              attribute.toLowerCase(Locale.ROOT), at < 0 ? "" : parts[i].substring(at + 1).strip());
    }
    return cookie;
  }

  /** A session cookie without attributes. */
  static SetCookie bare(String name, String value) {
    return new SetCookie(
        name,
        value,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        false);
  }

  /** The cookie with this end, where there is one. */
  SetCookie expiring(Optional<Instant> end) {
    return new SetCookie(
        name, value, domain, path, maxAge, end, secure, httpOnly, sameSite, partitioned);
  }

  /** The cookie with one more attribute, whose name is in lower case; the last of a name counts. */
  SetCookie with(String attribute, String given) {
    Optional<String> newDomain = domain;
    Optional<String> newPath = path;
    Optional<Long> newMaxAge = maxAge;
    Optional<Instant> newExpires = expires;
    Optional<String> newSameSite = sameSite;
    switch (attribute) {
      case "domain" -> newDomain = domainOf(given);
      case "path" -> newPath = Optional.of(given).filter(p -> p.startsWith("/"));
      case "max-age" -> newMaxAge = seconds(given).or(() -> maxAge);
      case "expires" -> newExpires = date(given).or(() -> expires);
      case "samesite" -> newSameSite = sameSite(given);
      default -> {
        // Unknown attributes are ignored, as the RFC says; the flags are read below.
      }
    }
    return new SetCookie(
        name,
        value,
        newDomain,
        newPath,
        newMaxAge,
        newExpires,
        secure || attribute.equals("secure"),
        httpOnly || attribute.equals("httponly"),
        newSameSite,
        partitioned || attribute.equals("partitioned"));
  }

  /**
   * How long the cookie is to live from the given moment, {@code Max-Age} before {@code Expires};
   * zero or less deletes it. Empty: a session cookie.
   */
  Optional<Long> requestedSeconds(Instant now) {
    return maxAge.or(
        () -> expires.map(end -> Math.round((end.toEpochMilli() - now.toEpochMilli()) / 1000.0)));
  }

  /** Whether this is how one deletes a cookie. */
  boolean deletes(Instant now) {
    return requestedSeconds(now).filter(seconds -> seconds <= 0).isPresent();
  }

  private static Optional<String> domainOf(String given) {
    String host = given.startsWith(".") ? given.substring(1) : given;
    return Optional.of(host.toLowerCase(Locale.ROOT)).filter(h -> !h.isEmpty());
  }

  private static Optional<Long> seconds(String given) {
    if (!NUMBER.matcher(given).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(given));
    } catch (NumberFormatException e) {
      return Optional.of(given.startsWith("-") ? Long.MIN_VALUE : (long) Integer.MAX_VALUE);
    }
  }

  private static Optional<String> sameSite(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "strict" -> Optional.of("Strict");
      case "lax" -> Optional.of("Lax");
      case "none" -> Optional.of("None");
      default -> Optional.empty();
    };
  }

  /** The date algorithm of RFC 6265, section 5.1.1: tokens in any order, any separators. */
  private static Optional<Instant> date(String text) {
    int[] time = {-1, -1, -1};
    int day = -1;
    int month = -1;
    int year = -1;
    for (String token : text.split("[^0-9A-Za-z:\\x7F-\\uFFFF]+", -1)) {
      Matcher clock = TIME.matcher(token);
      Matcher days = DAY.matcher(token);
      Matcher years = YEAR.matcher(token);
      if (time[0] < 0 && clock.matches()) {
        time = new int[] {number(clock, 1), number(clock, 2), number(clock, 3)};
      } else if (day < 0 && days.matches()) {
        day = number(days, 1);
      } else if (month < 0 && monthOf(token) > 0) {
        month = monthOf(token);
      } else if (year < 0 && years.matches()) {
        year = fullYear(number(years, 1));
      }
    }
    if (time[0] < 0 || day < 0 || month < 0 || year < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(year, month, day, time[0], time[1], time[2]).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int monthOf(String token) {
    if (token.length() < 3) {
      return -1;
    }
    int at = MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
  }

  private static int fullYear(int year) {
    if (year >= 70 && year <= 99) {
      return year + 1900;
    }
    return year <= 69 ? year + 2000 : year;
  }
}
