package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Labels and what they say, one below the other: "Name: _ga", "Expires: after 2 years", or cards
 * that have the label in one place and the value in the next. A card can have the name itself as
 * its title.
 */
final class LabelledRuns implements PolicyReader {
  private static final Pattern LABELLED = Pattern.compile("^([^:：]{2,40}?)\\s*[:：]\\s*(\\S.*)$");
  private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？]$");
  private static final int LONGEST_VALUE = 600;
  private static final int LONGEST_LABEL = 40;
  private static final int SHORTEST_DESCRIPTION = 5;
  private static final int LONGEST_TITLE = 80;

  /** A text of a run, with the block it stands in. */
  private record Piece(int block, boolean heading, Passage words) {
    boolean title() {
      return heading || words.strong();
    }
  }

  /** Labels and values that stand together, from the block of the first one on. */
  private static final class Run {
    private final List<LabelledEntries.Pair> pairs = new ArrayList<>();
    private final int block;
    private Optional<String> label = Optional.empty();
    private int labels;

    Run(int block) {
      this.block = block;
    }

    void pair(String written, Passage value) {
      pairs.add(LabelledEntries.Pair.of(written, value));
      labels++;
      label = Optional.empty();
    }

    /** A name that is the title of its card. */
    void name(Passage words) {
      pairs.add(LabelledEntries.Pair.title(words));
      label = Optional.empty();
    }

    List<Declaration> read(Outline outline) {
      return labels >= 2 && LabelledEntries.nameCookies(pairs)
          ? LabelledEntries.read(pairs, outline.context(block))
          : List.of();
    }
  }

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    List<Piece> pieces = pieces(document.blocks());
    Optional<Run> open = Optional.empty();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Run run = open.orElseGet(() -> new Run(piece.block()));
      boolean takes = takes(run, piece, i + 1 < pieces.size() ? pieces.get(i + 1) : piece);
      if (!takes && open.isPresent()) {
        found.addAll(run.read(outline));
        run = new Run(piece.block());
        takes = takes(run, piece, i + 1 < pieces.size() ? pieces.get(i + 1) : piece);
      }
      open = takes ? Optional.of(run) : Optional.empty();
    }
    open.ifPresent(run -> found.addAll(run.read(outline)));
    return List.copyOf(found);
  }

  /** Adds a text to a run, where it belongs there. */
  private static boolean takes(Run run, Piece piece, Piece next) {
    String text = piece.words().text();
    var labelled = LABELLED.matcher(text);
    if (labelled.matches() && HeaderWords.role(labelled.group(1)).isPresent()) {
      run.pair(labelled.group(1), value(piece.words(), labelled.group(2)));
      return true;
    }
    if (run.label.isPresent() && isLabel(text) && !HeaderWords.saysCookie(text)) {
      // Labels below each other are the header of a table that lost its lines.
      return false;
    }
    if (run.label.isPresent() && !piece.heading() && text.length() <= LONGEST_VALUE) {
      run.pair(run.label.get(), piece.words());
      return true;
    }
    if (!piece.heading() && isLabel(text) && !piece.equals(next)) {
      run.label = Optional.of(COLON.matcher(text).replaceAll(""));
      return true;
    }
    if (isTitle(piece) && startsCard(next)) {
      run.name(piece.words());
      return true;
    }
    boolean remark = labelled.matches() && !run.pairs.isEmpty();
    if (!remark && !run.pairs.isEmpty() && run.pairs.getLast().isTitle() && !piece.title()) {
      run.pairs.add(LabelledEntries.Pair.of("Description", piece.words()));
      return true;
    }
    return remark;
  }

  private static Passage value(Passage words, String value) {
    return Passage.of(words.line(), words.endLine(), value);
  }

  private static boolean isLabel(String text) {
    if (text.length() > LONGEST_LABEL + 2) {
      return false;
    }
    String label = COLON.matcher(text).replaceAll("");
    return label.length() <= LONGEST_LABEL
        && label.split(" ").length <= 4
        && !SENTENCE_END.matcher(label).find()
        && HeaderWords.role(label).isPresent()
        && !CookieNames.isClear(label);
  }

  private static boolean isTitle(Piece piece) {
    return piece.words().text().length() <= LONGEST_TITLE
        && !PolicyWords.namesPolicy(piece.words().text())
        && Columns.areTechnicalNames(piece.words());
  }

  /** Whether the text below a title is a label or a description, as cards have them. */
  private static boolean startsCard(Piece next) {
    var labelled = LABELLED.matcher(next.words().text());
    return (labelled.matches() && HeaderWords.role(labelled.group(1)).isPresent())
        || isLabel(next.words().text())
        || (!next.title() && isDescription(next.words().text()));
  }

  /** Three words, or as many signs where words are not set apart. */
  private static boolean isDescription(String text) {
    return text.split(" ").length >= 3
        || text.codePoints().filter(Character::isIdeographic).count() >= SHORTEST_DESCRIPTION;
  }

  private static List<Piece> pieces(List<Block> blocks) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int block = i;
      boolean heading = blocks.get(i) instanceof Block.Heading;
      passages(blocks.get(i)).forEach(words -> pieces.add(new Piece(block, heading, words)));
    }
    return pieces;
  }

  private static Stream<Passage> passages(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> segments(paragraph.words());
      case Block.Heading heading -> Stream.of(heading.words());
      case Block.ListBlock list -> list.items().stream().flatMap(item -> segments(item.words()));
      case Block.Table table -> Stream.of(Passage.empty(table.line()));
      case Block.DefinitionList list -> Stream.of(Passage.empty(list.line()));
      case Block.Furniture ignored -> Stream.empty();
    };
  }

  private static Stream<Passage> segments(Passage words) {
    return words.segments().stream().map(segment -> passage(words.strong(), segment));
  }

  private static Passage passage(boolean strong, Segment segment) {
    return new Passage(segment.line(), segment.endLine(), strong, List.of(segment));
  }
}
