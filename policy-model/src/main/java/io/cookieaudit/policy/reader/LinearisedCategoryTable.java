package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of categories and their parties that lost its lines: every cell is a paragraph. */
final class LinearisedCategoryTable implements PolicyReader {
  @Override
  public List<Declaration> read(PolicyDocument document, Outline outline) {
    boolean necessary = outline.namesNecessary();
    List<Declaration> found = new ArrayList<>();
    LinearisedHeader.all(document.blocks(), LinearisedCategoryTable::isHeader)
        .forEach(
            header ->
                found.addAll(cells(document.id(), header.cells(document.blocks()), necessary)));
    return List.copyOf(found);
  }

  private static boolean isHeader(List<Role> roles) {
    return (roles.contains(Role.CATEGORY) || roles.contains(Role.TYPE))
        && roles.contains(Role.PROVIDER)
        && roles.size() == 2;
  }

  private static List<Declaration> cells(String document, List<Passage> cells, boolean necessary) {
    List<Declaration> found = new ArrayList<>();
    Optional<PartyCell> open = Optional.empty();
    boolean parties = false;
    for (Passage cell : cells) {
      Optional<String> category = CategoryWords.leading(cell.text(), necessary);
      boolean party =
          !cell.strong() && cell.segments().stream().allMatch(s -> PartyCell.isParty(s.text()));
      if (party && open.isPresent()) {
        cell.segments().forEach(open.get()::add);
        parties = true;
      } else if (category.isPresent() && (open.isEmpty() || parties)) {
        open.ifPresent(done -> found.addAll(done.declarations(document)));
        String name = category.get();
        open = Optional.of(new PartyCell(name, Purposes.of(name, necessary)));
        parties = false;
      } else if (open.isEmpty() || parties) {
        break;
      }
    }
    open.ifPresent(last -> found.addAll(last.declarations(document)));
    return found;
  }
}
