package io.cookieaudit.policy.document;

import java.util.List;
import java.util.Optional;

/** One part of a document, in reading order. Lines are counted from 1. */
public sealed interface Block {
  int line();

  int endLine();

  /**
   * A heading.
   *
   * @param level 1 is the highest
   */
  record Heading(int level, Passage words) implements Block {
    @Override
    public int line() {
      return words.line();
    }

    @Override
    public int endLine() {
      return words.endLine();
    }
  }

  /** A paragraph. */
  record Paragraph(Passage words) implements Block {
    @Override
    public int line() {
      return words.line();
    }

    @Override
    public int endLine() {
      return words.endLine();
    }
  }

  /**
   * A table. Cells that span rows or columns are repeated at every place they cover. A row may have
   * fewer cells than the table has columns, where the author wrote fewer.
   *
   * @param caption the table's own title
   */
  record Table(int line, int endLine, Optional<Passage> caption, List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }

    /** The number of cells of the longest row. */
    public int width() {
      return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
  }

  /** A row of a table. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public boolean isEmpty() {
      return cells.stream().allMatch(cell -> cell.words().isEmpty());
    }
  }

  /**
   * A cell of a table.
   *
   * @param header whether the author marked it as a heading of its column or row
   * @param repeated whether it stands here only because it spans from another place
   */
  record Cell(Passage words, boolean header, boolean repeated) {}

  /** A bulleted or numbered list; lists inside it are told by the depth of their items. */
  record ListBlock(int line, int endLine, List<Item> items) implements Block {
    public ListBlock {
      items = List.copyOf(items);
    }
  }

  /** An item of a list, or a further paragraph of the item before it. */
  record Item(int depth, Passage words) {}

  /** A list of terms and what is said of them. */
  record DefinitionList(int line, int endLine, List<Entry> entries) implements Block {
    public DefinitionList {
      entries = List.copyOf(entries);
    }
  }

  /** One or several terms, and their explanations. */
  record Entry(List<Passage> terms, List<Passage> details) {
    public Entry {
      terms = List.copyOf(terms);
      details = List.copyOf(details);
    }
  }

  /** A part of the page around the policy, not of the policy. Readers pass it over. */
  record Furniture(Block content, Why why) implements Block {
    /** What kind of part it is. */
    public enum Why {
      NAVIGATION,
      CONTENTS,
      FOOTER,
      REPETITION
    }

    @Override
    public int line() {
      return content.line();
    }

    @Override
    public int endLine() {
      return content.endLine();
    }
  }
}
