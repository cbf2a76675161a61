package io.cookieaudit.policy.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** HTML: the visible text of a page, without the page around it. */
final class HtmlBlocks {
  /** Deeper nesting than this is flattened; browsers stop at 512 as well. */
  private static final int DEEPEST = 512;

  private static final Pattern LANGUAGE =
      Pattern.compile("(?is)<html\\b[^>]{0,500}?\\blang\\s*=\\s*[\"']?([a-z]{2})\\b");

  private HtmlBlocks() {}

  /** The language that the page names for itself. */
  static Optional<String> language(String html) {
    var matcher = LANGUAGE.matcher(html.substring(0, Math.min(html.length(), 10_000)));
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * @param firstLine the line of the whole document that the HTML begins on
   */
  static Content of(String html, int firstLine) {
    Document page =
        Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(html, "");
    HtmlPanels.unfold(page);
    var visitor = new Visitor(firstLine - 1);
    page.body().filter(visitor);
    List<Block> blocks = new ArrayList<>(visitor.finish());
    Set<Block> published = new HashSet<>(visitor.published);
    if (published.isEmpty()) {
      List<Block> scripted = ScriptedLists.of(page, firstLine - 1);
      blocks.addAll(scripted);
      published.addAll(scripted);
    }
    return new Content(blocks, published, SignInPage.password(page, firstLine - 1));
  }

  /** Goes over the page once, without recursion. */
  private static final class Visitor implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");

    private final BlockCollector blocks = new BlockCollector();
    private final Set<Block> published = new HashSet<>();
    private final int offset;
    private HtmlPassages words;
    private Optional<Element> list = Optional.empty();
    private int beforeList;

    Visitor(int offset) {
      this.offset = offset;
      this.words = new HtmlPassages(offset);
    }

    List<Block> finish() {
      flush();
      return blocks.finish();
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        words.text(text);
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (list.isEmpty() && ConsentManagers.fills(element)) {
        flush();
        beforeList = blocks.size();
        list = Optional.of(element);
      }
      // A visitor opens the consent manager's own panels with its buttons.
      boolean panel = list.isPresent() && !HtmlVisibility.isWithoutText(element);
      if (HtmlVisibility.isHidden(element) && !panel) {
        return FilterResult.SKIP_ENTIRELY;
      }
      return open(element);
    }

    private FilterResult open(Element element) {
      String name = element.normalName();
      Optional<Block.Furniture.Why> furniture = HtmlVisibility.furniture(element);
      if (furniture.isPresent()) {
        flush();
        Passage all = HtmlPassages.of(element, offset);
        if (!all.isEmpty()) {
          blocks.add(new Block.Furniture(new Block.Paragraph(all), furniture.get()));
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      if (HEADINGS.contains(name)) {
        flush();
        Passage heading = HtmlPassages.of(element, offset);
        if (!heading.isEmpty()) {
          blocks.add(new Block.Heading(name.charAt(1) - '0', heading));
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("table") && !HtmlTables.isLayout(element)) {
        flush();
        blocks.add(HtmlTables.of(element, offset));
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("dl")) {
        flush();
        Optional<Block> definitions = HtmlDefinitions.of(element, offset);
        if (definitions.isPresent()) {
          blocks.add(definitions.get());
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      if (HtmlPassages.breaksLine(element) || HtmlPairs.isValue(element)) {
        words.lineBreak();
      } else if (element.isBlock()) {
        flush();
      }
      if (LISTS.contains(name)) {
        blocks.openList();
      }
      words.open(element);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        words.close(element);
        if (element.isBlock()) {
          flush();
        }
        if (LISTS.contains(element.normalName())) {
          blocks.closeList();
        }
        if (list.filter(element::equals).isPresent()) {
          flush();
          published.addAll(blocks.from(beforeList));
          list = Optional.empty();
        }
      }
      return FilterResult.CONTINUE;
    }

    private void flush() {
      blocks.text(words.build());
      words = words.next();
    }
  }
}
