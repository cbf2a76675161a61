package io.cookieaudit.policy.reader;

import java.util.ArrayList;
import java.util.List;

/** Takes the alternatives of a regular expression apart. */
final class Alternatives {
  /** How many letters at the start of an alternative are of use. */
  private static final int LONGEST_PREFIX = 12;

  /** What can stand at the start of an alternative for any letters or none. */
  private static final List<String> ANY_LETTERS = List.of("\\w*", "[\\w-]*");

  /**
   * One alternative.
   *
   * @param prefix the letters that every text begins with which the alternative matches; empty
   *     where there are none
   * @param needed where there is no prefix, letters that every such text contains; empty if unknown
   */
  record Alternative(String pattern, String prefix, String needed) {}

  private Alternatives() {}

  static List<Alternative> of(String pattern) {
    return split(pattern).stream()
        .flatMap(one -> expanded(one).stream())
        .map(one -> new Alternative(one, prefix(one), needed(one)))
        .toList();
  }

  /** The parts between the bars that stand in no bracket. */
  private static List<String> split(String pattern) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean set = false;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '[' -> set = true;
        case ']' -> set = false;
        case '(' -> depth += set ? 0 : 1;
        case ')' -> depth -= set ? 0 : 1;
        case '|' -> {
          if (depth == 0 && !set) {
            parts.add(pattern.substring(from, i));
            from = i + 1;
          }
        }
        default -> {
          // Letters stay where they are.
        }
      }
    }
    parts.add(pattern.substring(from));
    return parts;
  }

  /** An alternative that begins with a group becomes one for each part of the group. */
  private static List<String> expanded(String one) {
    if (!one.startsWith("(?:")) {
      return List.of(one);
    }
    int end = closing(one);
    String rest = one.substring(end + 1);
    boolean optional = rest.startsWith("?");
    if (rest.startsWith("{") || rest.startsWith("*") || rest.startsWith("+")) {
      return List.of(one);
    }
    String after = optional ? rest.substring(1) : rest;
    List<String> all = new ArrayList<>();
    for (String part : split(one.substring("(?:".length(), end))) {
      all.addAll(expanded(part + after));
    }
    if (optional) {
      all.addAll(expanded(after));
    }
    return all;
  }

  private static int closing(String one) {
    int depth = 0;
    boolean set = false;
    for (int i = 0; i < one.length(); i++) {
      switch (one.charAt(i)) {
        case '\\' -> i++;
        case '[' -> set = true;
        case ']' -> set = false;
        case '(' -> depth += set ? 0 : 1;
        case ')' -> {
          depth -= set ? 0 : 1;
          if (depth == 0) {
            return i;
          }
        }
        default -> {
          // Only brackets count.
        }
      }
    }
    throw new IllegalArgumentException("a bracket is not closed: " + one);
  }

  private static String prefix(String one) {
    int end = 0;
    while (end < one.length() && end < LONGEST_PREFIX && isLiteral(one.charAt(end))) {
      end++;
    }
    boolean lastMayLack = end < one.length() && "?*{".indexOf(one.charAt(end)) >= 0;
    return one.substring(0, lastMayLack ? Math.max(0, end - 1) : end);
  }

  private static String needed(String one) {
    String inner =
        ANY_LETTERS.stream()
            .filter(one::startsWith)
            .map(any -> one.substring(any.length()))
            .findFirst()
            .orElse(one);
    int end = 0;
    while (end < inner.length() && isLiteral(inner.charAt(end))) {
      end++;
    }
    boolean lastMayLack = end < inner.length() && "?*{".indexOf(inner.charAt(end)) >= 0;
    return inner.substring(0, lastMayLack ? Math.max(0, end - 1) : end);
  }

  private static boolean isLiteral(char letter) {
    return Character.isLetterOrDigit(letter) || " -_'\"/:,%".indexOf(letter) >= 0;
  }
}
