package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.ObservedCookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Facts put into words, the same in every finding. */
final class Wording {
  private static final List<Unit> UNITS =
      List.of(
          new Unit(Duration.ofDays(365), "year"),
          new Unit(Duration.ofDays(1), "day"),
          new Unit(Duration.ofHours(1), "hour"),
          new Unit(Duration.ofMinutes(1), "minute"),
          new Unit(Duration.ofSeconds(1), "second"));

  private record Unit(Duration length, String name) {
    String of(long count) {
      return count + " " + name + (count == 1 ? "" : "s");
    }
  }

  private Wording() {}

  static String lifetime(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Session _ -> "the session";
      case Lifetime.Persistent(Duration max) -> period(max);
      case Lifetime.PersistentUnstated _ -> "a period that is not stated";
      case Lifetime.Unstated _ -> "a time that is not stated";
    };
  }

  /** In the largest unit of which it holds a whole number, or nearly: 399.9 days are 400. */
  static String period(Duration period) {
    long seconds = period.toSeconds();
    for (Unit unit : UNITS) {
      long length = unit.length().toSeconds();
      long count = Math.round((double) seconds / length);
      if (count > 0 && Math.abs(seconds - count * length) <= seconds / 100) {
        return unit.of(count);
      }
    }
    Unit largest =
        UNITS.stream()
            .skip(1)
            .filter(unit -> seconds >= unit.length().toSeconds())
            .findFirst()
            .orElse(UNITS.getLast());
    return largest.of(Math.round((double) seconds / largest.length().toSeconds()));
  }

  static String purpose(Purpose purpose) {
    return purpose == Purpose.UNSTATED
        ? "of unknown purpose"
        : purpose.name().toLowerCase(Locale.ROOT);
  }

  /** What set a cookie, as exactly as it was seen. */
  static String setter(ObservedCookie cookie) {
    Initiator by = cookie.setBy();
    String where = by.url().orElse("an unknown place");
    return switch (by.kind()) {
      case HEADER -> "the response of " + where;
      case SCRIPT, COOKIE_STORE ->
          "the script " + where + (by.line() > 0 ? ", line " + by.line() : "");
      case PARSER -> "the markup of " + by.url().orElse(cookie.page());
      case OTHER -> by.url().map(url -> "something at " + url).orElse("something unknown");
    };
  }

  /** A row for the policy's table: name, provider, purpose, lifetime. */
  static String row(ObservedCookie cookie, Comparison comparison) {
    Classification purpose = comparison.purposeOf(cookie);
    return String.join(
        " | ",
        cookie.name(),
        comparison.providerOf(cookie).name(),
        purpose.purpose() == Purpose.UNSTATED
            ? "(its purpose)"
            : Wording.purpose(purpose.purpose()),
        cookie.lifetime().asLifetime() instanceof Lifetime.Session
            ? "session"
            : lifetime(cookie.lifetime().asLifetime()));
  }

  /** {@code line 12} of the policy, for messages. */
  static String line(Quote quote) {
    return "line " + quote.line();
  }

  /** "1 cookie", "2 cookies". */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
