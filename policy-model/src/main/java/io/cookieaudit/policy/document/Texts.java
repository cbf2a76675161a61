package io.cookieaudit.policy.document;

import java.util.List;
import java.util.stream.Stream;

/** The passages of blocks, in reading order. */
public final class Texts {
  private Texts() {}

  /** All passages of a block; none of furniture. */
  public static Stream<Passage> passages(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(heading.words());
      case Block.Paragraph paragraph -> Stream.of(paragraph.words());
      case Block.ListBlock list -> list.items().stream().map(Block.Item::words);
      case Block.Table table ->
          Stream.concat(
              table.caption().stream(),
              table.rows().stream()
                  .flatMap(row -> row.cells().stream())
                  .filter(cell -> !cell.repeated())
                  .map(Block.Cell::words));
      case Block.DefinitionList list ->
          list.entries().stream()
              .flatMap(entry -> Stream.concat(entry.terms().stream(), entry.details().stream()));
      case Block.Furniture ignored -> Stream.empty();
    };
  }

  static Stream<String> of(List<Block> blocks) {
    return blocks.stream().flatMap(Texts::passages).map(Passage::text);
  }
}
