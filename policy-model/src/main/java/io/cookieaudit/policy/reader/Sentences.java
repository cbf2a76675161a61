package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Link;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts running texts into sentences. */
final class Sentences {
  /** A sentence, its lines and the links in it. */
  record Sentence(int line, int endLine, String text, List<Link> links) {}

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:\\b(?:e\\.?\\s?g|i\\.?\\s?e|z\\.?\\s?b|d\\.?\\s?h|p\\.?\\s?ex|f\\.?\\s?eks|bzw|inc|ltd|no|nr|art|co|st|mr|dr|vs|approx)\\.|\\b\\p{L}\\.)$");

  /** The last word of each of them, where it has more than one letter. */
  private static final Set<String> ABBREVIATED =
      Set.of(
          "eg", "ie", "zb", "dh", "pex", "ex", "feks", "eks", "bzw", "inc", "ltd", "no", "nr",
          "art", "co", "st", "mr", "dr", "vs", "approx");

  private static final String STOPS = ".!?";
  private static final String CHINESE_STOPS = "。！？";
  private static final String CLOSING = ")\"”»’";
  private static final String OPENING = "\"“„«¿(";
  private static final int LONGEST = 5_000;

  /** With the letter before it. */
  private static final int LONGEST_ABBREVIATION = 24;

  private Sentences() {}

  static Stream<Sentence> of(Block block) {
    return switch (block) {
      case Block.Heading ignored -> Stream.empty();
      case Block.Paragraph paragraph -> of(paragraph.words());
      case Block.ListBlock list -> list.items().stream().flatMap(item -> of(item.words()));
      case Block.Table table ->
          table.rows().stream()
              .flatMap(row -> row.cells().stream())
              .filter(cell -> !cell.repeated() && cell.words().text().length() > 60)
              .flatMap(cell -> of(cell.words()));
      case Block.DefinitionList list ->
          list.entries().stream().flatMap(entry -> entry.details().stream()).flatMap(Sentences::of);
      case Block.Furniture ignored -> Stream.empty();
    };
  }

  static Stream<Sentence> of(Passage words) {
    return words.segments().stream().flatMap(Sentences::of);
  }

  private static Stream<Sentence> of(Segment segment) {
    var links = new SentenceLinks(segment);
    return split(segment.text()).stream()
        .map(text -> new Sentence(segment.line(), segment.endLine(), text, links.in(text)));
  }

  static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    var sentence = new StringBuilder();
    for (String part : parts(text)) {
      boolean continues = endsWithAbbreviation(sentence);
      if (!continues && !sentence.isEmpty()) {
        add(sentence, sentences);
      }
      sentence.append(continues ? " " : "").append(part);
    }
    add(sentence, sentences);
    return sentences;
  }

  /** Cut after each mark that can end a sentence; the marks stay, the space behind them goes. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      if (endsAt(text, i)) {
        int next = i + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
          next++;
        }
        parts.add(text.substring(from, i + 1));
        from = next;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /**
   * Whether a full stop or the bracket or quotation mark behind one stands here, with a space and
   * then a capital letter or an address behind it; in Chinese, no space follows.
   */
  private static boolean endsAt(String text, int i) {
    char mark = text.charAt(i);
    if (mark == ' ' || Character.isLetterOrDigit(mark)) {
      return false;
    }
    if (CHINESE_STOPS.indexOf(mark) >= 0) {
      return i + 1 < text.length();
    }
    boolean stop = STOPS.indexOf(mark) >= 0 && isEndOfWord(text.charAt(i - 1));
    boolean closed = CLOSING.indexOf(mark) >= 0 && STOPS.indexOf(text.charAt(i - 1)) >= 0;
    if (!(stop || closed) || i + 2 >= text.length() || text.charAt(i + 1) != ' ') {
      return false;
    }
    int next = i + 1;
    while (next + 1 < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return Character.isUpperCase(text.charAt(next))
        || OPENING.indexOf(text.charAt(next)) >= 0
        || text.startsWith("http", next);
  }

  private static boolean isEndOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || CLOSING.indexOf(letter) >= 0;
  }

  private static boolean endsWithAbbreviation(StringBuilder sentence) {
    int end = sentence.length() - 1;
    if (end < 0 || sentence.charAt(end) != '.') {
      return false;
    }
    int word = end;
    while (word > 0 && Plain.isWord(small(sentence.charAt(word - 1)))) {
      word--;
    }
    if (end - word > 1
        && !ABBREVIATED.contains(sentence.substring(word, end).toLowerCase(Locale.ROOT))) {
      return false;
    }
    int from = Math.max(0, sentence.length() - LONGEST_ABBREVIATION);
    return ABBREVIATION.matcher(sentence.substring(from)).find();
  }

  private static char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter - 'A' + 'a') : letter;
  }

  /** What has no end for thousands of letters is no sentence; it is read in pieces. */
  private static void add(StringBuilder sentence, List<String> sentences) {
    int from = 0;
    while (sentence.length() - from > LONGEST) {
      int space = sentence.lastIndexOf(" ", from + LONGEST);
      int to = space > from ? space : from + LONGEST;
      sentences.add(sentence.substring(from, to).strip());
      from = to;
    }
    sentences.add(sentence.substring(from).strip());
    sentence.setLength(0);
  }
}
