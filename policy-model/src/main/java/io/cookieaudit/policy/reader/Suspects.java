package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.PolicyReading.Unread;
import io.cookieaudit.policy.document.Block;
import io.cookieaudit.policy.document.Passage;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What looks like a list of cookies and gave no declaration. */
final class Suspects {
  private Suspects() {}

  static List<Unread> unread(PolicyDocument document, List<Declaration> declarations) {
    NavigableSet<Integer> read =
        declarations.stream()
            .filter(declaration -> !(declaration instanceof DeclaredClaim))
            .map(declaration -> declaration.quote().line())
            .collect(Collectors.toCollection(TreeSet::new));
    return document.blocks().stream()
        .filter(block -> read.subSet(block.line(), true, block.endLine(), true).isEmpty())
        .flatMap(
            block -> why(block).map(why -> new Unread(block.line(), block.endLine(), why)).stream())
        .toList();
  }

  private static Optional<String> why(Block block) {
    return switch (block) {
      case Block.Table table -> table(table);
      case Block.DefinitionList list ->
          names(list.entries().stream().flatMap(entry -> entry.terms().stream())) >= 2
              ? Optional.of("a definition list whose terms look like cookie names")
              : Optional.empty();
      case Block.ListBlock list ->
          clearNames(list.items().stream().map(Block.Item::words)) >= 2
              ? Optional.of("a list whose items look like cookie names")
              : Optional.empty();
      case Block.Heading ignored -> Optional.empty();
      case Block.Paragraph ignored -> Optional.empty();
      case Block.Furniture ignored -> Optional.empty();
    };
  }

  private static Optional<String> table(Block.Table table) {
    boolean header =
        table.rows().stream()
            .limit(3)
            .flatMap(row -> row.cells().stream())
            .map(cell -> cell.words().text())
            .anyMatch(
                text ->
                    HeaderWords.saysCookie(text)
                        && HeaderWords.role(text).filter(role -> role == Role.NAME).isPresent());
    if (header) {
      return Optional.of("a table with a column for cookies whose rows were not understood");
    }
    long named =
        table.rows().stream()
            .filter(
                row ->
                    row.cells().stream()
                        .map(Block.Cell::words)
                        .anyMatch(words -> isClearName(words.text())))
            .count();
    return named >= 2
        ? Optional.of("a table with cells that look like cookie names, and no header that says so")
        : Optional.empty();
  }

  private static long names(Stream<Passage> passages) {
    return passages.filter(Columns::areTechnicalNames).count();
  }

  private static long clearNames(Stream<Passage> passages) {
    return passages.filter(words -> isClearName(words.text())).count();
  }

  private static boolean isClearName(String text) {
    return !text.contains(" ") && text.contains("_") && CookieNames.isTechnical(text);
  }
}
