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

/** A list whose items begin with a cookie's name: "_ga – counts visits, 2 years". */
final class BulletLists implements PolicyReader {
  private static final Pattern ITEM =
      Pattern.compile("^(.{1,80}?)(?:\\s+[–—-]\\s+|\\s*[–—]\\s*|\\s*:\\s+|\\s+(?=\\())(.+)$");

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{2,39}");

  private static final int LONGEST_NAMES = 200;

  private record Entry(Passage names, List<Segment> description) {}

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    List<Declaration> found = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      if (document.blocks().get(i) instanceof Block.ListBlock list) {
        List<Entry> entries = entries(list);
        if (entries.isEmpty() || entries.size() * 2 < list.items().size()) {
          continue;
        }
        var context = outline.context(i);
        entries.forEach(
            entry -> found.addAll(NamedEntry.of(entry.names(), entry.description(), context)));
      }
    }
    return List.copyOf(found);
  }

  /** Where most items begin with a sure name, a plain word in front of another is one too. */
  private static List<Entry> entries(Block.ListBlock list) {
    List<Entry> sure = list.items().stream().flatMap(item -> entry(item, false).stream()).toList();
    return sure.size() * 2 > list.items().size()
        ? list.items().stream().flatMap(item -> entry(item, true).stream()).toList()
        : sure;
  }

  private static Optional<Entry> entry(Block.Item item, boolean amongNames) {
    String text = item.words().text();
    var parts = ITEM.matcher(text);
    String name = text;
    String about = "";
    if (parts.matches()) {
      name = parts.group(1);
      about = parts.group(2);
    }
    if (name.length() > LONGEST_NAMES) {
      return Optional.empty();
    }
    Passage names = Passage.of(item.words().line(), item.words().line(), name);
    boolean code = item.words().codes().contains(name.strip());
    boolean clear =
        CookieNames.in(names).stream().allMatch(named -> CookieNames.isClear(named.name()));
    boolean living = LabelledLifetime.inOrAtEnd(about).isPresent();
    if (HeaderWords.role(name).isPresent()
        || !(code
            || (amongNames && WORD.matcher(name).matches())
            || (Columns.areTechnicalNames(names) && (clear || living)))) {
      return Optional.empty();
    }
    List<Segment> description =
        about.isBlank()
            ? List.of()
            : List.of(
                new Segment(
                    item.words().line(), item.words().endLine(), about, List.of(), List.of()));
    return Optional.of(new Entry(names, description));
  }
}
