package io.cookieaudit.policy.document;

import java.util.List;
import java.util.Set;

/**
 * A policy as written.
 *
 * @param id how quotes name the document, usually its file name
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param lines how many lines the text has
 * @param language the main language as an ISO 639-1 code, {@code und} where unknown
 * @param published the blocks that are lists which a consent manager keeps on the page, not the
 *     author's own words
 */
public record PolicyDocument(
    String id,
    String sha256,
    int lines,
    String language,
    List<Block> blocks,
    Set<Block> published) {
  public PolicyDocument {
    blocks = List.copyOf(blocks);
    published = Set.copyOf(published);
  }

  /** The same document with only some of its blocks. */
  public PolicyDocument with(List<Block> part) {
    return new PolicyDocument(id, sha256, lines, language, part, published);
  }

  /** Whether a block is a list that a consent manager keeps on the page. */
  public boolean isPublished(Block block) {
    return !published.isEmpty() && published.contains(block);
  }
}
