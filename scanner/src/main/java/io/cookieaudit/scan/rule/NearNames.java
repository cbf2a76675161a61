package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.NamePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether one name is a likely slip for another: {@code _utma} for {@code __utma}.
 *
 * @param <T> what has the names that could be meant
 */
final class NearNames<T> {
  /** Shorter names differ by a letter because they are different names. */
  private static final int LONG_ENOUGH = 8;

  /** Nobody looks for a slip in a longer one. */
  private static final int LONGEST = 200;

  /** What two names differ in. */
  enum Slip {
    /** Nothing but capitals, underscores, hyphens and dots. */
    SIGNS,
    /** One letter more, one less, or two exchanged. */
    LETTER
  }

  /** What has the name that another one differs from by a slip. */
  record NearMiss<T>(T declared, Slip slip) {}

  /** A declared name, prepared once for being compared with many. */
  private record Prepared<T>(T declared, NamePattern folded, boolean template, String bare) {
    static <T> Prepared<T> of(T declared, String name) {
      return new Prepared<>(
          declared,
          NamePattern.of(NearNames.folded(name)),
          NamePattern.of(name).isTemplate(),
          NearNames.bare(name));
    }
  }

  private final List<Prepared<T>> declared;
  private final Map<String, List<Integer>> byForm = new HashMap<>();
  private final List<Integer> templates = new ArrayList<>();
  private final Map<String, Optional<NearMiss<T>>> found = new ConcurrentHashMap<>();

  /**
   * @param meant what could be meant by mistake
   * @param name of each
   */
  NearNames(List<T> meant, Function<T, String> name) {
    declared = meant.stream().map(one -> Prepared.of(one, name.apply(one))).toList();
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).template()) {
        templates.add(i);
      }
      int at = i;
      forms(NearNames.folded(name.apply(meant.get(i))), declared.get(i).bare())
          .forEach(form -> byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(at));
    }
  }

  /** What two names that differ by a slip have in common: one of these. */
  private static Set<String> forms(String folded, String bare) {
    Set<String> forms = new HashSet<>();
    forms.add(folded);
    forms.add(bare);
    if (LONG_ENOUGH <= bare.length() && bare.length() <= LONGEST) {
      for (int i = 0; i < bare.length(); i++) {
        forms.add(bare.substring(0, i) + bare.substring(i + 1));
      }
    }
    return forms;
  }

  /**
   * The first one from whose name another differs by a slip. A replaced letter or any digit is
   * none: {@code xman_t} and {@code xman_f}, {@code _gcl_au} and {@code _gcl_aw} are different
   * cookies.
   */
  Optional<NearMiss<T>> to(String observed) {
    return found.computeIfAbsent(observed, this::search);
  }

  private Optional<NearMiss<T>> search(String observed) {
    String folded = folded(observed);
    String bare = bare(observed);
    Stream<Integer> alike =
        forms(folded, bare).stream().flatMap(form -> byForm.getOrDefault(form, List.of()).stream());
    return Stream.concat(alike, templates.stream())
        .distinct()
        .sorted()
        .map(declared::get)
        .flatMap(
            name -> slip(name, folded, bare).map(s -> new NearMiss<>(name.declared(), s)).stream())
        .findFirst();
  }

  private static Optional<Slip> slip(Prepared<?> declared, String folded, String bare) {
    if (declared.folded().matches(folded)) {
      return Optional.of(Slip.SIGNS);
    }
    if (declared.template()) {
      return Optional.empty();
    }
    String one = declared.bare();
    if (one.length() > 2 && one.equals(bare)) {
      return Optional.of(Slip.SIGNS);
    }
    boolean longEnough = Math.min(one.length(), bare.length()) >= LONG_ENOUGH;
    return longEnough
            && (oneLetterMore(one, bare) || oneLetterMore(bare, one) || exchanged(one, bare))
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
