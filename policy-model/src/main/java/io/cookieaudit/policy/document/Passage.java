package io.cookieaudit.policy.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A running text: a paragraph, a heading, a table cell.
 *
 * @param line the first line of the document it stands on, counted from 1
 * @param strong whether all of it is emphasised, as authors do with headings
 */
public record Passage(int line, int endLine, boolean strong, List<Segment> segments) {
  public Passage {
    segments = List.copyOf(segments);
  }

  /** A passage without words, such as an empty table cell. */
  public static Passage empty(int line) {
    return new Passage(line, line, false, List.of());
  }

  /** A passage of one plain segment. */
  public static Passage of(int line, int endLine, String text) {
    return text.isBlank()
        ? empty(line)
        : new Passage(
            line, endLine, false, List.of(new Segment(line, endLine, text, List.of(), List.of())));
  }

  /** All words, white space folded. */
  public String text() {
    return segments.size() == 1
        ? segments.getFirst().text()
        : segments.stream().map(Segment::text).collect(Collectors.joining(" "));
  }

  public boolean isEmpty() {
    return segments.isEmpty();
  }

  public List<Link> links() {
    return segments.stream().flatMap(segment -> segment.links().stream()).toList();
  }

  public List<String> codes() {
    return segments.stream().flatMap(segment -> segment.codes().stream()).toList();
  }
}
