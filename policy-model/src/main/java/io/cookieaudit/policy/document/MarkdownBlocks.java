package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown with tables, as policies are kept in repositories and as pages are exported. */
final class MarkdownBlocks {
  /**
   * Code by indentation is left out: in policies, text indented by four spaces is text that a page
   * indented.
   */
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  BlockQuote.class,
                  FencedCodeBlock.class,
                  HtmlBlock.class,
                  ThematicBreak.class,
                  org.commonmark.node.ListBlock.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(100)
          .maxInlineNesting(100)
          .build();

  private static final Pattern FRONT_MATTER =
      Pattern.compile("---\\n(?>[\\w-]+:.*\\n|[ \\t-].*\\n|#.*\\n|\\n)*---\\n");

  private static final Pattern UNESCAPED_PIPE = Pattern.compile("(?<!\\\\)\\|");

  /** A longer "heading" is a paragraph that happens to stand above a line of dashes. */
  private static final int LONGEST_HEADING = 250;

  private final List<String> lines;
  private final BlockCollector blocks = new BlockCollector();

  private MarkdownBlocks(String text) {
    this.lines = text.lines().toList();
  }

  static List<Block> of(String written) {
    String text = withoutFrontMatter(written);
    var markdown = new MarkdownBlocks(text);
    markdown.walk(PARSER.parse(text));
    return markdown.blocks.finish();
  }

  /** Settings for whatever publishes the file are no text; their lines stay, empty. */
  private static String withoutFrontMatter(String text) {
    var settings = FRONT_MATTER.matcher(text);
    return settings.lookingAt()
        ? "\n".repeat(Characters.lines(settings.group())) + text.substring(settings.end())
        : text;
  }

  /** Recursion is as deep as blocks are nested, which the parser limits to 100. */
  private void walk(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> heading(heading);
        case Paragraph paragraph -> blocks.text(MarkdownPassages.of(paragraph));
        case TableBlock table -> blocks.add(table(table));
        case BulletList list -> list(list);
        case OrderedList list -> list(list);
        case FencedCodeBlock code ->
            blocks.text(
                Passage.of(line(code), endLine(code), PassageBuilder.fold(code.getLiteral())));
        case HtmlBlock html -> node = html(html);
        default -> walk(node);
      }
    }
  }

  private void heading(Heading heading) {
    Passage words = MarkdownPassages.of(heading);
    if (words.text().length() > LONGEST_HEADING) {
      blocks.text(words);
    } else if (!words.isEmpty()) {
      blocks.add(new Block.Heading(heading.getLevel(), words));
    }
  }

  private void list(Node list) {
    blocks.openList();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        walk(item);
      }
    }
    blocks.closeList();
  }

  /** HTML inside Markdown ends at every empty line; what belongs together is read together. */
  private Node html(HtmlBlock first) {
    Node last = first;
    while (last.getNext() instanceof HtmlBlock next) {
      last = next;
    }
    int from = line(first);
    String html = String.join("\n", lines.subList(from - 1, Math.min(endLine(last), lines.size())));
    HtmlBlocks.of(html, from).blocks().forEach(blocks::add);
    return last;
  }

  private Block.Table table(TableBlock table) {
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(row(row));
        }
      }
    }
    return new Block.Table(line(table), endLine(table), Optional.empty(), rows);
  }

  /** The parser pads short rows; here a row has the cells that were written. */
  private Block.Row row(Node row) {
    int written = writtenCells(lines.get(line(row) - 1));
    List<Block.Cell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell && cells.size() < written) {
        cells.add(new Block.Cell(MarkdownPassages.of(cell, line(row)), cell.isHeader(), false));
      }
    }
    return new Block.Row(cells);
  }

  private static int writtenCells(String line) {
    String inner = line.strip();
    if (inner.startsWith("|")) {
      inner = inner.substring(1);
    }
    if (inner.endsWith("|") && !inner.endsWith("\\|")) {
      inner = inner.substring(0, inner.length() - 1);
    }
    return UNESCAPED_PIPE.split(inner, -1).length;
  }

  private static int line(Node node) {
    return MarkdownPassages.line(node, 1);
  }

  private static int endLine(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? line(node) : spans.getLast().getLineIndex() + 1;
  }
}
