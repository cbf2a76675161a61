package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table for each cookie: labels in the first column, what they say in the second. */
final class VerticalTable implements PolicyReader {
  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      if (document.blocks().get(i) instanceof Block.Table table && is(table)) {
        var context = outline.context(i);
        found.addAll(LabelledEntries.read(pairs(table), context));
      }
    }
    return List.copyOf(found);
  }

  /** Whether the first column holds labels, one of them for the name. */
  static boolean is(Block.Table table) {
    if (table.width() != 2 || table.rows().size() < 2) {
      return false;
    }
    List<LabelledEntries.Pair> pairs = pairs(table);
    long labels = pairs.stream().filter(pair -> pair.role().isPresent()).count();
    return labels >= 2
        && labels >= pairs.size() * 0.6
        && LabelledEntries.nameCookies(pairs)
        && pairs.stream().map(pair -> pair.role()).flatMap(role -> role.stream()).distinct().count()
            >= 2
        && pairs.stream().filter(pair -> HeaderWords.role(pair.value().text()).isPresent()).count()
            < labels;
  }

  private static List<LabelledEntries.Pair> pairs(Block.Table table) {
    return table.rows().stream()
        .filter(row -> row.cells().size() == 2)
        .flatMap(row -> pair(row.cells().get(0).words(), row.cells().get(1).words()))
        .toList();
  }

  private static Stream<LabelledEntries.Pair> pair(Passage label, Passage value) {
    return label.isEmpty()
        ? Stream.empty()
        : Stream.of(LabelledEntries.Pair.of(label.text(), value));
  }
}
