package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.NamePattern;
import java.util.Locale;
import java.util.Optional;

/** Whether one name is a likely slip for another: {@code _utma} for {@code __utma}. */
final class NearNames {
  /** Shorter names differ by a letter because they are different names. */
  private static final int LONG_ENOUGH = 8;

  /** What two names differ in. */
  enum Slip {
    /** Nothing but capitals, underscores, hyphens and dots. */
    SIGNS,
    /** One letter more, one less, or two exchanged. */
    LETTER
  }

  private NearNames() {}

  /**
   * The slip that would explain the difference. A replaced letter or any digit is none: {@code
   * xman_t} and {@code xman_f}, {@code _gcl_au} and {@code _gcl_aw} are different cookies.
   */
  static Optional<Slip> between(String declared, String observed) {
    NamePattern folded = NamePattern.of(folded(declared));
    if (folded.matches(folded(observed))) {
      return Optional.of(Slip.SIGNS);
    }
    if (NamePattern.of(declared).isTemplate()) {
      return Optional.empty();
    }
    String one = bare(declared);
    String other = bare(observed);
    if (one.length() > 2 && one.equals(other)) {
      return Optional.of(Slip.SIGNS);
    }
    boolean longEnough = Math.min(one.length(), other.length()) >= LONG_ENOUGH;
    return longEnough
            && (oneLetterMore(one, other) || oneLetterMore(other, one) || exchanged(one, other))
        ? Optional.of(Slip.LETTER)
        : Optional.empty();
  }

  /** Lower case, each run of signs as one underscore, none in front; placeholders stay. */
  private static String folded(String name) {
    return name.replace("...", "…")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[_.-]+", "_")
        .replaceAll("^_", "");
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
  }

  private static boolean oneLetterMore(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    int at = firstDifference(longer, shorter);
    return Character.isLetter(longer.charAt(at))
        && longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static boolean exchanged(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = firstDifference(one, other);
    return at + 1 < one.length()
        && Character.isLetter(one.charAt(at))
        && Character.isLetter(one.charAt(at + 1))
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  private static int firstDifference(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
