package io.cookieaudit.policy.document;

import java.util.List;

/**
 * A piece of text between two line breaks that the author set ({@code <br>}, a new paragraph in a
 * table cell).
 *
 * @param line the first line of the document it stands on, counted from 1
 * @param text white space folded, never blank
 * @param codes the parts set as code, such as {@code _ga}
 */
public record Segment(int line, int endLine, String text, List<Link> links, List<String> codes) {
  public Segment {
    links = List.copyOf(links);
    codes = List.copyOf(codes);
  }
}
