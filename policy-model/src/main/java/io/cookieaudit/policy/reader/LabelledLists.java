package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that each begin with a label: "Name: _ga", "Expires: after 2 years". */
final class LabelledLists implements PolicyReader {
  private static final Pattern LABELLED = Pattern.compile("^([^:]{2,40})\\s*:\\s*(\\S.*)$");

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      List<LabelledEntries.Pair> pairs =
          segments(document.blocks().get(i)).flatMap(segment -> pair(segment).stream()).toList();
      long labels = pairs.stream().filter(pair -> pair.role().isPresent()).count();
      if (labels >= 2 && LabelledEntries.nameCookies(pairs)) {
        var context = outline.context(i);
        found.addAll(LabelledEntries.read(pairs, context));
      }
    }
    return List.copyOf(found);
  }

  private static Stream<Segment> segments(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.words().segments().stream();
      case Block.ListBlock list ->
          list.items().stream().flatMap(i -> i.words().segments().stream());
      case Block.Heading ignored -> Stream.empty();
      case Block.Table ignored -> Stream.empty();
      case Block.DefinitionList ignored -> Stream.empty();
      case Block.Furniture ignored -> Stream.empty();
    };
  }

  private static Optional<LabelledEntries.Pair> pair(Segment segment) {
    var parts = LABELLED.matcher(segment.text());
    return parts.matches()
        ? Optional.of(
            new LabelledEntries.Pair(
                parts.group(1), Passage.of(segment.line(), segment.endLine(), parts.group(2))))
        : Optional.empty();
  }
}
