package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that says for each category of cookies which parties serve it, and names no cookie. */
final class CategoryTable implements PolicyReader {
  private static final int ROWS_ABOVE_HEADER = 3;

  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    boolean necessary = outline.namesNecessary();
    List<Declaration> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Table table) {
        found.addAll(table(document.id(), table, necessary));
      }
    }
    return List.copyOf(found);
  }

  private static List<Declaration> table(String document, Block.Table table, boolean necessary) {
    List<Block.Row> rows = table.rows();
    for (int i = 0; i < Math.min(rows.size() - 1, ROWS_ABOVE_HEADER); i++) {
      List<Role> roles = roles(rows.get(i));
      int category = category(roles);
      int provider = roles.indexOf(Role.PROVIDER);
      if (category >= 0 && provider >= 0 && !roles.contains(Role.NAME)) {
        return rows(document, rows.subList(i + 1, rows.size()), category, provider, necessary);
      }
    }
    return List.of();
  }

  private static List<Declaration> rows(
      String document, List<Block.Row> rows, int category, int provider, boolean necessary) {
    List<Declaration> found = new ArrayList<>();
    Optional<String> open = Optional.empty();
    for (Block.Row row : rows) {
      if (row.cells().size() <= Math.max(category, provider)) {
        continue;
      }
      Passage about = row.cells().get(category).words();
      if (!about.isEmpty()) {
        open = CategoryWords.leading(about.text(), necessary);
      }
      if (open.isPresent()) {
        String name = open.get();
        var cell = new PartyCell(name, Purposes.of(name, necessary));
        row.cells().get(provider).words().segments().forEach(cell::add);
        found.addAll(cell.declarations(document));
      }
    }
    return found;
  }

  private static List<Role> roles(Block.Row row) {
    return row.cells().stream()
        .map(cell -> HeaderWords.role(cell.words().text()).orElse(Role.OTHER))
        .toList();
  }

  private static int category(List<Role> roles) {
    int category = roles.indexOf(Role.CATEGORY);
    return category >= 0 ? category : roles.indexOf(Role.TYPE);
  }
}
