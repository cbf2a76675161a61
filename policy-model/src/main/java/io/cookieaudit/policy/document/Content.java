package io.cookieaudit.policy.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a page holds.
 *
 * @param published those of the blocks that are lists which a consent manager keeps on the page
 * @param password the line of a field for a password, where the page shows one
 */
record Content(List<Block> blocks, Set<Block> published, OptionalInt password) {
  Content {
    blocks = List.copyOf(blocks);
    published = Set.copyOf(published);
  }

  static Content of(List<Block> blocks) {
    return new Content(blocks, Set.of(), OptionalInt.empty());
  }
}
