package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts running texts into sentences. */
final class Sentences {
  /** A sentence and its lines. */
  record Sentence(int line, int endLine, String text) {}

  /** A full stop between a small letter or a bracket and a space; not "e.g. " or "No. 5". */
  private static final Pattern END =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{Lu}\\d)\"”»’][.!?]|[.!?][)\"”»])\\s+(?=[\\p{Lu}\"“„«¿(]|https?:)");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:\\b(?:e\\.?\\s?g|i\\.?\\s?e|z\\.?\\s?b|d\\.?\\s?h|p\\.?\\s?ex|f\\.?\\s?eks|bzw|inc|ltd|no|nr|art|co|st|mr|dr|vs|approx)\\.|\\b\\p{L}\\.)$");

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
    return split(segment.text()).stream()
        .map(text -> new Sentence(segment.line(), segment.endLine(), text));
  }

  static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    var sentence = new StringBuilder();
    for (String part : END.splitAsStream(text).toList()) {
      boolean continues = endsWithAbbreviation(sentence);
      if (!continues && !sentence.isEmpty()) {
        add(sentence, sentences);
      }
      sentence.append(continues ? " " : "").append(part);
    }
    add(sentence, sentences);
    return sentences;
  }

  private static boolean endsWithAbbreviation(StringBuilder sentence) {
    int from = Math.max(0, sentence.length() - LONGEST_ABBREVIATION);
    return ABBREVIATION.matcher(sentence.substring(from)).find();
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
