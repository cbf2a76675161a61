package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Definition lists of HTML. */
final class HtmlDefinitions {
  private HtmlDefinitions() {}

  static Optional<Block> of(Element list, int offset) {
    List<Block.Entry> entries = new ArrayList<>();
    List<Passage> terms = new ArrayList<>();
    List<Passage> details = new ArrayList<>();
    for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
      if (child.normalName().equals("dt")) {
        if (!details.isEmpty()) {
          entries.add(new Block.Entry(terms, details));
          terms.clear();
          details.clear();
        }
        terms.add(HtmlPassages.of(child, offset));
      } else {
        details.add(HtmlPassages.of(child, offset));
      }
    }
    if (!terms.isEmpty()) {
      entries.add(new Block.Entry(terms, details));
    }
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    int line = HtmlPassages.line(list, offset, 1);
    var end = list.endSourceRange();
    return Optional.of(
        new Block.DefinitionList(
            line,
            end.isTracked() ? Math.max(line, end.end().lineNumber() + offset) : line,
            entries));
  }
}
