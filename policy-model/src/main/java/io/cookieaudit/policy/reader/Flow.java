package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks as one flow of texts, as far as they are running text. */
final class Flow {
  private Flow() {}

  /** The paragraphs of blocks up to the first table, definition list or furniture. */
  static List<Passage> start(List<Block> blocks) {
    return blocks.stream().takeWhile(Flow::flows).flatMap(Flow::passages).toList();
  }

  /** The one text of a paragraph or heading. */
  static Optional<Passage> single(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> Optional.of(paragraph.words());
      case Block.Heading heading -> Optional.of(heading.words());
      case Block.Table ignored -> Optional.empty();
      case Block.ListBlock ignored -> Optional.empty();
      case Block.DefinitionList ignored -> Optional.empty();
      case Block.Furniture ignored -> Optional.empty();
    };
  }

  /** All texts of blocks, those of furniture left out. */
  static Stream<Passage> all(List<Block> blocks) {
    return blocks.stream().flatMap(Texts::passages);
  }

  private static boolean flows(Block block) {
    return single(block).isPresent() || block instanceof Block.ListBlock;
  }

  private static Stream<Passage> passages(Block block) {
    return block instanceof Block.ListBlock list
        ? list.items().stream().map(Block.Item::words)
        : single(block).stream();
  }
}
