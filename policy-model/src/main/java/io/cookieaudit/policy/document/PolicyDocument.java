package io.cookieaudit.policy.document;

import java.util.List;

/**
 * A policy as written.
 *
 * @param id how quotes name the document, usually its file name
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param lines how many lines the text has
 * @param language the main language as an ISO 639-1 code, {@code und} where unknown
 */
public record PolicyDocument(
    String id, String sha256, int lines, String language, List<Block> blocks) {
  public PolicyDocument {
    blocks = List.copyOf(blocks);
  }

  /** The same document with only some of its blocks. */
  public PolicyDocument with(List<Block> part) {
    return new PolicyDocument(id, sha256, lines, language, part);
  }
}
