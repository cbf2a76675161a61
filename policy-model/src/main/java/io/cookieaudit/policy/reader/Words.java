package io.cookieaudit.policy.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and phrases that mean one thing, in all languages, looked up in a text in one go.
 *
 * <p>They are written as the alternatives of a regular expression and hold for whole words,
 * whatever their case and accents. Trying hundreds of alternatives at every word of a long text is
 * slow; therefore they are kept apart by the letters they begin with, and a word of the text is
 * only compared with those that begin like it.
 */
final class Words {
  static final int INITIALS = 128;

  /** Where words were found, and how they are written there, in small letters without accents. */
  record Found(int start, int end, String group) {}

  private final List<Pattern> byInitial;
  private final Filter[] filters;
  private final Optional<Pattern> anywhere;
  private final List<String> needed;

  /** How the alternatives of one initial begin. */
  private static final class Filter {
    private final boolean[] second = new boolean[INITIALS];
    private final boolean[] third = new boolean[INITIALS];
    private final Set<String> beginnings = new LinkedHashSet<>();
    private final StringBuilder alternatives = new StringBuilder();

    void add(Alternatives.Alternative alternative) {
      allow(second, alternative.prefix(), 1);
      allow(third, alternative.prefix(), 2);
      beginnings.add(alternative.prefix());
      alternatives.append(alternatives.isEmpty() ? "" : "|").append(alternative.pattern());
    }

    private static void allow(boolean[] letters, String prefix, int at) {
      if (prefix.length() > at) {
        letters[slot(prefix.charAt(at))] = true;
      } else {
        java.util.Arrays.fill(letters, true);
      }
    }

    /** Two letters rule out most words at once, the beginnings nearly all others. */
    boolean allows(String text, int start) {
      return (start + 1 >= text.length() || second[slot(text.charAt(start + 1))])
          && (start + 2 >= text.length() || third[slot(text.charAt(start + 2))])
          && beginsLikeOne(text, start);
    }

    private boolean beginsLikeOne(String text, int start) {
      for (String beginning : beginnings) {
        if (text.startsWith(beginning, start)) {
          return true;
        }
      }
      return false;
    }
  }

  private Words(String alternatives, String end) {
    filters = new Filter[INITIALS];
    List<String> rest = new ArrayList<>();
    needed = new ArrayList<>();
    boolean guarded = true;
    for (Alternatives.Alternative one : Alternatives.of(Plain.foldPattern(alternatives))) {
      if (one.prefix().isEmpty()) {
        rest.add(one.pattern());
        guarded &= !one.needed().isEmpty();
        needed.add(one.needed());
      } else {
        int slot = slot(one.prefix().charAt(0));
        if (filters[slot] == null) {
          filters[slot] = new Filter();
        }
        filters[slot].add(one);
      }
    }
    if (!guarded) {
      needed.clear();
    }
    List<Pattern> patterns = new ArrayList<>();
    for (Filter filter : filters) {
      patterns.add(
          Pattern.compile(filter == null ? "(?!)" : "(?:" + filter.alternatives + ")" + end));
    }
    byInitial = List.copyOf(patterns);
    anywhere =
        rest.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile("(?<![a-z0-9_])(?:" + String.join("|", rest) + ")" + end));
  }

  /** Whole words. */
  static Words of(String alternatives) {
    return new Words(alternatives, "(?![a-z0-9_])");
  }

  /** Beginnings of words; what follows does not matter. */
  static Words beginning(String alternatives) {
    return new Words(alternatives, "");
  }

  /** Whole texts: what matches has nothing behind it. */
  static Words whole(String alternatives) {
    return new Words(alternatives, "\\z");
  }

  /**
   * Whether one of the words has a first and a second letter; both are given by their {@link
   * #slot}.
   */
  boolean hasSecond(int first, int second) {
    return filters[first] != null && filters[first].second[second];
  }

  /** Whether one of the words has a first and a third letter. */
  boolean hasThird(int first, int third) {
    return filters[first] != null && filters[first].third[third];
  }

  /** Whether some of the words can begin with any letter, so that a look at each text is needed. */
  boolean mayBeginAnyhow() {
    return anywhere.isPresent();
  }

  boolean in(String text) {
    return in(Plain.of(text));
  }

  boolean in(Plain text) {
    return find(text, 0).isPresent();
  }

  Optional<Found> find(String text) {
    return find(Plain.of(text), 0);
  }

  /** The first of the words that starts at {@code from} or later. */
  Optional<Found> find(Plain text, int from) {
    Optional<Found> first = Optional.empty();
    String letters = text.text();
    for (int word = 0; word < text.words() && first.isEmpty(); word++) {
      int start = text.start(word);
      if (start < from) {
        continue;
      }
      Filter filter = filters[slot(letters.charAt(start))];
      if (filter != null && filter.allows(letters, start)) {
        Matcher matcher = byInitial.get(slot(letters.charAt(start))).matcher(letters);
        matcher.region(start, letters.length()).useTransparentBounds(true);
        if (matcher.lookingAt()) {
          first = Optional.of(found(matcher));
        }
      }
    }
    return earlier(first, anywhere(letters, from));
  }

  /** Whether the text begins with one of the words. */
  boolean begin(Plain text) {
    return find(text, 0).filter(found -> found.start() == 0).isPresent();
  }

  /** The text with each of the words replaced by a space. */
  String without(String text) {
    Plain plain = Plain.of(text);
    var left = new StringBuilder();
    int from = 0;
    Optional<Found> found = find(plain, 0);
    while (found.isPresent()) {
      left.append(text, from, found.get().start()).append(' ');
      from = Math.max(found.get().end(), from);
      found =
          from < text.length()
              ? find(plain, Math.max(from, found.get().start() + 1))
              : Optional.empty();
    }
    return from == 0 ? text : left.append(text.substring(from)).toString();
  }

  private Optional<Found> anywhere(String letters, int from) {
    if (anywhere.isEmpty() || (!needed.isEmpty() && !holdsOne(letters))) {
      return Optional.empty();
    }
    Matcher matcher = anywhere.get().matcher(letters);
    return matcher.find(Math.min(from, letters.length()))
        ? Optional.of(found(matcher))
        : Optional.empty();
  }

  private boolean holdsOne(String letters) {
    for (String part : needed) {
      if (letters.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static Found found(Matcher matcher) {
    return new Found(matcher.start(), matcher.end(), matcher.group());
  }

  private static Optional<Found> earlier(Optional<Found> one, Optional<Found> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().start() <= other.get().start() ? one : other;
  }

  /** The place of a letter in the table of initials. */
  static int slot(char letter) {
    return letter & (INITIALS - 1);
  }
}
