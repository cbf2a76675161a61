package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import java.util.List;
import java.util.Optional;

/** The title of a policy, as written. */
final class Titles {
  private static final int LONGEST = 160;

  private Titles() {}

  /**
   * The first heading that names a policy, then the first short text that does, then the first
   * heading.
   */
  static Optional<String> of(List<Block> blocks, Optional<String> marker) {
    int from = marker.map(text -> indexOf(blocks, text) + 1).orElse(0);
    return first(blocks.subList(from, blocks.size()))
        .or(() -> first(blocks.subList(0, from)))
        .or(() -> firstHeading(blocks))
        .or(() -> ownName(blocks));
  }

  private static Optional<String> first(List<Block> blocks) {
    return blocks.stream()
        .limit(40)
        .flatMap(block -> Flow.single(block).stream())
        .flatMap(words -> words.segments().stream())
        .map(segment -> segment.text())
        .filter(text -> text.length() <= LONGEST && !text.endsWith("."))
        .filter(PolicyWords::namesPolicy)
        .findFirst();
  }

  private static Optional<String> firstHeading(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
        .flatMap(block -> Flow.single(block).stream())
        .map(Passage::text)
        .findFirst();
  }

  /** Without a title, what the text calls itself: "This Privacy Policy applies …". */
  private static Optional<String> ownName(List<Block> blocks) {
    return Flow.all(blocks)
        .limit(40)
        .flatMap(words -> PolicyWords.name(words.text()).stream())
        .findFirst();
  }

  private static int indexOf(List<Block> blocks, String marker) {
    for (int i = 0; i < blocks.size(); i++) {
      if (Flow.single(blocks.get(i)).filter(words -> words.text().equals(marker)).isPresent()) {
        return i;
      }
    }
    return -1;
  }
}
