package io.cookieaudit.scan.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a value that could point at one visitor: long enough and random enough. {@code
 * GA1.1.1746091245.1732233600} has one, its number; what comes behind it is a time.
 */
final class Parts {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;

  /** Of one value; what has more is a collection and not an identifier. */
  private static final int MOST = 32;

  /** Tells everybody of a middle-sized country from everybody else. */
  private static final double BITS = 29;

  private static final int FEWEST_SIGNS = 5;
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9_-]+");
  private static final Pattern RUNS = Pattern.compile("[_-]+");
  private static final Pattern DATE =
      Pattern.compile("(19|20)\\d\\d-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(T?\\d{0,9}Z?)");

  /** Browsers keep no cookie longer, so no time in a value is further away. */
  private static final Duration NEAR = Duration.ofDays(400);

  private Parts() {}

  /**
   * @param now a moment during the visit, by which times are told from numbers
   */
  static Set<String> of(String value, Instant now) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part : BETWEEN.split(Layers.percentDecoded(value), MOST)) {
      if (part.length() >= SHORTEST
          && part.length() <= LONGEST
          && part.chars().distinct().count() >= FEWEST_SIGNS
          && !isTime(part, now)
          && bits(part, now) >= BITS) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Words tell nothing, only what stands between them. */
  private static double bits(String part, Instant now) {
    double bits = 0;
    for (String run : RUNS.split(part, -1)) {
      if (!isTime(run, now)) {
        bits += run.length() * bitsOfASign(run);
      }
    }
    return bits;
  }

  private static double bitsOfASign(String run) {
    boolean digits = run.chars().anyMatch(Character::isDigit);
    if (!digits && !isMixed(run)) {
      return 0;
    }
    int signs = 10;
    if (run.chars().anyMatch(sign -> Character.isLetter(sign) && Character.digit(sign, 16) < 0)) {
      signs = 36;
    } else if (run.chars().anyMatch(Character::isLetter)) {
      signs = 16;
    }
    return Math.log(signs) / Math.log(2);
  }

  /** Small letters and capitals in like number, as chance has it and words and names do not. */
  private static boolean isMixed(String run) {
    long capitals = run.chars().filter(Character::isUpperCase).count();
    return Math.min(capitals, run.length() - capitals) * 3 > run.length();
  }

  /** A date as people write it, or seconds, milliseconds or microseconds as scripts do. */
  private static boolean isTime(String part, Instant now) {
    if (DATE.matcher(part).matches()) {
      return true;
    }
    return switch (part.length()) {
      case 8, 9 -> isNear(part, 36, 1, now);
      case 10 -> isNear(part, 10, 1_000, now);
      case 11 -> isNear(part, 16, 1, now);
      case 13 -> isNear(part, 10, 1, now);
      case 16 -> isNear(part.substring(0, 13), 10, 1, now);
      default -> false;
    };
  }

  private static boolean isNear(String number, int radix, long unitMs, Instant now) {
    if (number.chars().anyMatch(sign -> Character.digit(sign, radix) < 0)) {
      return false;
    }
    long ms = Long.parseLong(number, radix) * unitMs;
    return Math.abs(ms - now.toEpochMilli()) < NEAR.toMillis();
  }
}
