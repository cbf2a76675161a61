package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;

/** A definition list with cookies as its terms. */
final class DefinitionLists implements PolicyReader {
  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      if (document.blocks().get(i) instanceof Block.DefinitionList list && namesCookies(list)) {
        var context = outline.context(i);
        list.entries().forEach(entry -> found.addAll(entry(entry, context)));
      }
    }
    return List.copyOf(found);
  }

  /** At least half of the terms have to look like names that a program chose. */
  private static boolean namesCookies(Block.DefinitionList list) {
    List<Passage> terms = list.entries().stream().flatMap(entry -> entry.terms().stream()).toList();
    return terms.stream().filter(Columns::areTechnicalNames).count() * 2 >= terms.size();
  }

  private static List<Declaration> entry(Block.Entry entry, RowContext context) {
    List<Segment> details = entry.details().stream().flatMap(d -> d.segments().stream()).toList();
    List<Declaration> found = new ArrayList<>();
    for (Passage term : entry.terms()) {
      found.addAll(NamedEntry.of(term, details, context));
    }
    return found;
  }
}
