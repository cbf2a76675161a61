package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredLifetime;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How facts are said in reports for people, the same in every format. */
final class Words {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  /** {@code BEFORE_CHOICE} as {@code before choice}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As in files: {@code before-choice}. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String count(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }

  static String time(Instant instant) {
    return MINUTE.format(instant);
  }

  /** {@code 1.2 s}, for a number of milliseconds. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  static String when(Phase phase) {
    return switch (phase) {
      case BEFORE_CHOICE -> "before any choice";
      case CLICK -> "at the click";
      case AFTER_CHOICE -> "after the choice";
      case REVISIT -> "on a revisit";
    };
  }

  static String lifetime(DeclaredLifetime declared) {
    String meant = lifetime(declared.lifetime());
    return declared
        .written()
        .filter(written -> !written.isBlank() && !written.equalsIgnoreCase(meant))
        .map(
            written ->
                declared.lifetime() instanceof Lifetime.Unstated
                    ? written
                    : meant + " (“" + written + "”)")
        .orElse(meant);
  }

  static String lifetime(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Session session -> "session";
      case Lifetime.Persistent persistent -> duration(persistent.max());
      case Lifetime.PersistentUnstated persistent -> "persistent, no figure";
      case Lifetime.Unstated unstated -> "not stated";
    };
  }

  static String lifetime(ObservedLifetime observed) {
    String requested = lifetime(observed.asLifetime());
    return observed.requestedSeconds().isPresent()
        ? observed
            .storedSeconds()
            .map(
                stored ->
                    lifetime(new Lifetime.Persistent(Duration.ofSeconds(Math.max(0, stored)))))
            .filter(stored -> !stored.equals(requested))
            .map(stored -> requested + " (the browser keeps " + stored + ")")
            .orElse(requested)
        : requested;
  }

  /** In the largest unit that says it without a fraction; a month is 30 days and a year 365. */
  static String duration(Duration duration) {
    long days = Math.round(duration.toSeconds() / 86_400.0);
    if (days >= 365 && days % 365 == 0) {
      return count(days / 365, "year");
    }
    if (days >= 60 && days % 30 == 0) {
      return count(days / 30, "month");
    }
    if (days >= 2) {
      return count(days, "day");
    }
    if (duration.toHours() >= 2) {
      return count(Math.round(duration.toMinutes() / 60.0), "hour");
    }
    return duration.toMinutes() >= 2
        ? count(duration.toMinutes(), "minute")
        : count(duration.toSeconds(), "second");
  }

  /** Who did it: {@code script https://a.test/x.js line 12 (send)}. */
  static String initiator(Initiator initiator) {
    String way =
        switch (initiator.kind()) {
          case HEADER -> "response of";
          case SCRIPT -> "script";
          case COOKIE_STORE -> "script, by cookieStore,";
          case PARSER -> "markup of";
          case OTHER -> "";
        };
    String where = initiator.url().orElse("");
    if (where.isEmpty()) {
      return initiator.kind() == Initiator.Kind.OTHER ? "not known" : way + " not known";
    }
    return (way.isEmpty() ? where : way + " " + where)
        + (initiator.line() > 0 ? " line " + initiator.line() : "")
        + (initiator.function().isEmpty() ? "" : " (" + initiator.function() + ")");
  }
}
