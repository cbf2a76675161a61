package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.document.Link;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The links of a segment, sentence by sentence in the order of the text: those that the author set,
 * and addresses written out.
 */
final class SentenceLinks {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'“”«»()\\[\\]]+");

  /** What ends the sentence around an address, not the address. */
  private static final Pattern END = Pattern.compile("[.,;:!?*]+$");

  /** A link of the segment and where its words stand. */
  private record Placed(int at, Link link) {}

  private final String text;
  private final List<Placed> placed = new ArrayList<>();
  private int from;

  SentenceLinks(Segment segment) {
    text = segment.text();
    int after = 0;
    for (Link link : segment.links()) {
      int at = text.indexOf(link.text(), after);
      // A link around a picture has no words; it belongs where the one before it ended.
      placed.add(new Placed(at < 0 ? after : at, link));
      after = at < 0 ? after : at + link.text().length();
    }
  }

  /** The links of the next sentence; to be asked in the order of the text. */
  List<Link> in(String sentence) {
    int start = Math.max(from, text.indexOf(sentence, from));
    int end = Math.min(text.length(), start + sentence.length());
    from = end;
    List<Link> links = new ArrayList<>();
    for (Placed one : placed) {
      if (one.at() >= start && one.at() < end) {
        links.add(one.link());
      }
    }
    for (String address : addresses(sentence)) {
      if (links.stream().noneMatch(link -> link.target().equals(address))) {
        links.add(new Link(address, address));
      }
    }
    return List.copyOf(links);
  }

  /** The addresses that are written out in a text. */
  static List<String> addresses(String text) {
    return text.contains("://")
        ? ADDRESS
            .matcher(text)
            .results()
            .map(found -> END.matcher(found.group().replace("\\_", "_")).replaceAll(""))
            .toList()
        : List.of();
  }
}
