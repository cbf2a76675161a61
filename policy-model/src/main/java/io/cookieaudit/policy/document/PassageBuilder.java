package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the words of a passage, from whatever format. */
final class PassageBuilder {
  /** Stars of emphasis that did not become emphasis, such as {@code **Title ** (2019)}. */
  private static final Pattern STRAY_STARS = Pattern.compile("(?<!\\S)\\*\\*(?!\\*)");

  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private int line;
  private int endLine;
  private int strongLetters;
  private int letters;
  private boolean blank = true;

  PassageBuilder(int line) {
    this.line = line;
    this.endLine = line;
  }

  void text(String words, int at, boolean strong) {
    if (!words.isBlank()) {
      reached(at);
      int count = (int) words.chars().filter(Character::isLetterOrDigit).count();
      letters += count;
      strongLetters += strong ? count : 0;
    }
    text.append(words);
    blank &= words.isBlank();
  }

  void code(String words, int at, boolean strong) {
    text(words, at, strong);
    if (!words.isBlank()) {
      codes.add(words.strip());
    }
  }

  void link(String words, String target) {
    links.add(new Link(fold(words), target.strip()));
  }

  /** The text ends a segment here. */
  void lineBreak() {
    String folded = fold(text.toString());
    if (folded.contains("**")) {
      folded = STRAY_STARS.matcher(folded).replaceAll("").strip();
    }
    if (!folded.isEmpty()) {
      segments.add(new Segment(line, endLine, folded, links, codes));
    }
    text.setLength(0);
    blank = true;
    links.clear();
    codes.clear();
    line = endLine;
  }

  boolean isBlank() {
    return segments.isEmpty() && blank;
  }

  Passage build() {
    lineBreak();
    if (segments.isEmpty()) {
      return Passage.empty(line);
    }
    boolean strong = letters > 0 && strongLetters >= letters * 0.95;
    return new Passage(segments.getFirst().line(), segments.getLast().endLine(), strong, segments);
  }

  private void reached(int at) {
    if (blank) {
      line = at;
    }
    endLine = Math.max(line, at);
  }

  static String fold(String words) {
    var folded = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (Character.isWhitespace(letter)) {
        space = true;
      } else {
        if (space && !folded.isEmpty()) {
          folded.append(' ');
        }
        space = false;
        folded.append(letter);
      }
    }
    return folded.toString();
  }
}
