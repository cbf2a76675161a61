package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the names in a cell that holds one or several. */
final class CookieNames {
  /** A name out of a cell, and what the cell says beside it. */
  record Named(String name, Optional<StorageKind> storage, Optional<String> remark, Segment at) {}

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[,;，、；]\\s*|\\s+(?:/|\\||•|·|&|\\+|and|und|et|y|og|och|e|en|i|oraz|or|oder|ou|和)\\s+|\\s*[•·]\\s+");

  /** RFC 6265 allows no slash in a cookie's name, so that a slash always separates. */
  private static final Pattern SLASH = Pattern.compile("/");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern REMARK = Pattern.compile("\\s+\\(([^()]*)\\)?");

  private static final Pattern STORAGE_LABEL =
      Pattern.compile(
          "(?i)^(?:html5? )?(local storage|localstorage|session storage|sessionstorage|indexed ?db|pixel)\\b\\s*(?::\\s*(.*))?$");

  /** What can stand around a name without being of it. */
  private static final String EDGE = " \t\n\"'`“”„«»‘’:";

  private static final String PIXEL = "pixel";
  private static final Pattern COOKIE_SUFFIX = Pattern.compile("(?i)\\s+(?:http )?cookies?$");
  private static final Pattern COOKIE_WORD = Pattern.compile("(?i)cookies?");
  private static final Pattern SENTENCE = Pattern.compile("[.!?:;]\\s+\\S|[!?]$");

  /** Words that stand where a cookie has no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU)[-–—*.…/ ]*|n/?a|none|not applicable|various|several|unnamed|keine|aucun|ninguna?|div(?:erse|ers)|all|see .*|siehe .*");

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;
  private static final int MOST_CATEGORY_WORDS = 4;

  private CookieNames() {}

  /** The names in a cell, in order; none where it holds something else. */
  static List<Named> in(Passage cell) {
    List<Named> names = new ArrayList<>();
    Optional<StorageKind> storage = Optional.empty();
    for (Segment segment : cell.segments()) {
      String text = segment.text();
      var label = STORAGE_LABEL.matcher(text);
      if (label.matches()) {
        storage = StorageWords.of(label.group(1));
        text = Optional.ofNullable(label.group(2)).orElse("");
      }
      if (NO_NAME.matcher(text).matches()) {
        continue;
      }
      Optional<StorageKind> kind = storage.or(() -> firstWord(segment));
      split(segment, text).flatMap(part -> named(part, kind, segment).stream()).forEach(names::add);
    }
    return names;
  }

  /** "PIXEL - ads.example" names the technique as part of the name. */
  private static Optional<StorageKind> firstWord(Segment segment) {
    return segment.text().regionMatches(true, 0, PIXEL, 0, PIXEL.length())
        ? Optional.of(StorageKind.PIXEL)
        : Optional.empty();
  }

  private static Stream<String> split(Segment segment, String text) {
    boolean onlyCodes =
        !segment.codes().isEmpty()
            && letters(text) <= segment.codes().stream().mapToLong(CookieNames::letters).sum();
    Stream<String> parts = onlyCodes ? segment.codes().stream() : SEPARATOR.splitAsStream(text);
    return parts
        .flatMap(
            part ->
                part.contains("://") || part.contains(":")
                    ? Stream.of(part)
                    : SLASH.splitAsStream(part))
        .flatMap(CookieNames::byWords);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }

  /** Splits at spaces where every word is a name of its own. */
  private static Stream<String> byWords(String part) {
    String[] words = SPACES.split(part.strip());
    return words.length > 1
            && Stream.of(words).allMatch(CookieNames::isTechnical)
            && StorageWords.of(words[0]).isEmpty()
        ? Stream.of(words)
        : Stream.of(part);
  }

  private static Optional<Named> named(String part, Optional<StorageKind> storage, Segment at) {
    Optional<String> remark = Optional.empty();
    var brackets = REMARK.matcher(part);
    String name = part;
    if (brackets.find()) {
      remark = Optional.of(brackets.group(1).strip()).filter(words -> !words.isEmpty());
      name = part.substring(0, brackets.start()) + part.substring(brackets.end());
    }
    Optional<StorageKind> kept = remark.flatMap(StorageWords::of);
    if (kept.isPresent()) {
      return named(name, kept, at);
    }
    name = trim(name);
    if (isCategory(name)) {
      return Optional.empty();
    }
    name = trim(COOKIE_SUFFIX.matcher(name).replaceFirst(""));
    String[] words = SPACES.split(name);
    if (words.length > 1
        && isTechnical(words[0])
        && Stream.of(words).skip(1).noneMatch(CookieNames::isTechnical)
        && StorageWords.of(words[0]).isEmpty()
        && words[0].length() > 3) {
      remark = remark.or(() -> Optional.of("with words beside it"));
      name = trim(words[0]);
    }
    return isPlausible(name) ? Optional.of(new Named(name, storage, remark, at)) : Optional.empty();
  }

  private static String trim(String name) {
    return withoutEdge(withoutEdge(name.strip()));
  }

  /** Without the marks in front, and without those behind or the full stop, not an ellipsis. */
  private static String withoutEdge(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && EDGE.indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    boolean stop = name.endsWith(".") && to > from && !(to > 1 && name.charAt(to - 2) == '.');
    if (stop) {
      return name.substring(from, to - 1);
    }
    while (from < to && EDGE.indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    return name.substring(from, to);
  }

  /** Whether a text can be the name of an item at all. */
  static boolean isPlausible(String name) {
    if (name.isBlank()
        || name.length() > LONGEST
        || words(name) > MOST_WORDS
        || name.contains("://")
        || !(name.contains("***") || name.chars().anyMatch(Character::isLetterOrDigit))
        || NO_NAME.matcher(name).matches()
        || SENTENCE.matcher(name).find()) {
      return false;
    }
    return NameShape.of(name) == NameShape.CLEAR
        || (PartyWords.of(name).isEmpty() && !isCategory(name) && !isLifetime(name));
  }

  /** "Analytics cookies" in a column of names is a category, not a name. */
  private static boolean isCategory(String name) {
    return words(name) <= MOST_CATEGORY_WORDS
        && (name.contains(" ") || COOKIE_WORD.matcher(name).find())
        && !isTechnical(name)
        && Purposes.of(name, true) != Purpose.UNSTATED;
  }

  /** "2 years", or a session and a word beside it; not "session of the account". */
  private static boolean isLifetime(String name) {
    int words = words(name);
    return (words > 1 && !Durations.in(Plain.of(name)).isEmpty())
        || (words == 2 && Lifetimes.isStated(name));
  }

  private static int words(String name) {
    return 1 + (int) name.chars().filter(letter -> letter == ' ').count();
  }

  /** Whether a word looks like a name that a program chose, not like a word of a language. */
  static boolean isTechnical(String word) {
    return isSpelt(trim(word), NameShape.TECHNICAL);
  }

  /** Whether a word can be nothing but a name that a program chose. */
  static boolean isClear(String word) {
    return isSpelt(trim(word), NameShape.CLEAR);
  }

  private static boolean isSpelt(String name, NameShape least) {
    return name.length() <= LONGEST
        && NameShape.of(name).compareTo(least) >= 0
        && !name.contains("://")
        && !(name.contains(".") && Hosts.isHost(name));
  }
}
