package io.cookieaudit.scan.consent;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.reader.CategoryNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which stored choices are recognised, from {@code records.txt} beside this class. */
final class RecordWords {
  private static final Map<String, List<String>> SECTIONS = sections();
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Shorter words also occur by chance inside others, so they must stand alone. */
  private static final int SHORTEST_PART = 5;

  /** What a name within a record stands for. */
  enum Key {
    NEEDED,
    PURPOSE,
    BOOKKEEPING,
    OTHER
  }

  private RecordWords() {}

  private static Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Script.own("records.txt").lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        current =
            sections.computeIfAbsent(
                line.substring(1, line.length() - 1), name -> new ArrayList<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    return sections;
  }

  /** Whether a name alone tells that a choice is kept under it. */
  static boolean surelyNamed(String name) {
    return has("sure", name) || count("likely", name) > 1;
  }

  static boolean likelyNamed(String name) {
    return has("likely", name);
  }

  static Key key(String name) {
    if (tokens(name).contains("purpose")) {
      return Key.PURPOSE;
    }
    if (has("needed", name)) {
      return Key.NEEDED;
    }
    if (has("purposes", name)) {
      return Key.PURPOSE;
    }
    return has("bookkeeping", name) ? Key.BOOKKEEPING : Key.OTHER;
  }

  /**
   * The purpose that a name within a record stands for. OneTrust numbers its usual categories:
   * performance, functional, targeting.
   */
  static Purpose purpose(String name) {
    return switch (name) {
      case "C0002" -> Purpose.STATISTICAL;
      case "C0003" -> Purpose.PERSONALISATION;
      case "C0004", "C0005" -> Purpose.MARKETING;
      default ->
          CategoryNames.purpose(
              HUMP.matcher(name).replaceAll(" ").replaceAll("[^\\p{L}\\p{N}]+", " "));
    };
  }

  /** What a one-word value says; empty where it says neither yes nor no. */
  static Optional<Boolean> yes(String value) {
    String word = BETWEEN.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    if (SECTIONS.getOrDefault("yes", List.of()).contains(word)) {
      return Optional.of(true);
    }
    return SECTIONS.getOrDefault("no", List.of()).contains(word)
        ? Optional.of(false)
        : Optional.empty();
  }

  /** Whether yes means no under this name, as in {@code optout=true}. */
  static boolean reversed(String name) {
    return has("reverse", name);
  }

  private static boolean has(String section, String name) {
    return count(section, name) > 0;
  }

  private static long count(String section, String name) {
    List<String> tokens = tokens(name);
    String joined = String.join("", tokens);
    return SECTIONS.getOrDefault(section, List.of()).stream()
        .map(word -> BETWEEN.matcher(word).replaceAll(""))
        .filter(
            word ->
                word.length() < SHORTEST_PART
                    ? tokens.contains(word) || tokens.contains(word + "s")
                    : joined.contains(word))
        .count();
  }

  private static List<String> tokens(String name) {
    String apart = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return List.of(BETWEEN.split(apart.strip()));
  }
}
