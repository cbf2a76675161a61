package io.cookieaudit.policy;

import java.util.List;

/**
 * What was read out of one document: an inventory for each policy in it, and what looked like a
 * list and was not understood.
 *
 * @param document the id of the document, as quotes name it
 * @param sha256 of the document's bytes, in lower-case hexadecimal
 * @param lines how many lines the document has
 * @param language the main language as an ISO 639-1 code, {@code und} where unknown
 */
public record PolicyReading(
    String document,
    String sha256,
    int lines,
    String language,
    List<DeclaredInventory> inventories,
    List<Unread> unread) {

  /** Lines that look like a declaration and that no reader understood. */
  public record Unread(int line, int endLine, String why) {}

  public PolicyReading {
    inventories = List.copyOf(inventories);
    unread = List.copyOf(unread);
  }
}
