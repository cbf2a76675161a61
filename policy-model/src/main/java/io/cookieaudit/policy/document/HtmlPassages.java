package io.cookieaudit.policy.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Gathers the words of a part of a page. */
final class HtmlPassages {
  private final int offset;
  private final PassageBuilder builder;
  private final int last;
  private int strong;
  private int code;

  HtmlPassages(int offset) {
    this(offset, 1);
  }

  private HtmlPassages(int offset, int line) {
    this.offset = offset;
    this.last = line;
    this.builder = new PassageBuilder(line);
  }

  /** All visible words of an element, a segment for each block or line break in it. */
  static Passage of(Element root, int offset) {
    var words = new HtmlPassages(offset, line(root, offset, 1));
    root.filter(words.filter(root));
    return words.build();
  }

  private NodeFilter filter(Element root) {
    return new NodeFilter() {
      @Override
      public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
          text(text);
        } else if (node instanceof Element element && !element.equals(root)) {
          if (HtmlVisibility.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
          }
          if (element.isBlock() || breaksLine(element)) {
            builder.lineBreak();
          }
          open(element);
        }
        return FilterResult.CONTINUE;
      }

      @Override
      public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.equals(root)) {
          close(element);
          if (element.isBlock()) {
            builder.lineBreak();
          }
        }
        return FilterResult.CONTINUE;
      }
    };
  }

  static boolean breaksLine(Element element) {
    return element.normalName().equals("br");
  }

  void text(TextNode text) {
    int at = line(text, offset, last);
    String words = text.getWholeText();
    int leading = (int) words.chars().takeWhile(Character::isWhitespace).count();
    int start = at + (int) words.substring(0, leading).chars().filter(c -> c == '\n').count();
    if (code > 0) {
      builder.code(words, start, strong > 0);
    } else {
      builder.text(words, start, strong > 0);
    }
  }

  void lineBreak() {
    builder.lineBreak();
  }

  void open(Element element) {
    strong += isStrong(element) ? 1 : 0;
    code += isCode(element) ? 1 : 0;
  }

  void close(Element element) {
    strong -= isStrong(element) ? 1 : 0;
    code -= isCode(element) ? 1 : 0;
    if (element.normalName().equals("a") && element.hasAttr("href")) {
      builder.link(element.text(), element.attr("href"));
    }
  }

  Passage build() {
    return builder.build();
  }

  /** A new passage after this one, inside the same open elements. */
  HtmlPassages next() {
    var next = new HtmlPassages(offset, last);
    next.strong = strong;
    next.code = code;
    return next;
  }

  private static boolean isStrong(Element element) {
    String name = element.normalName();
    return name.equals("strong") || name.equals("b") || name.equals("th");
  }

  private static boolean isCode(Element element) {
    String name = element.normalName();
    return name.equals("code") || name.equals("tt") || name.equals("kbd");
  }

  static int line(Node node, int offset, int near) {
    var range = node.sourceRange();
    return range.isTracked() && range.start().lineNumber() > 0
        ? range.start().lineNumber() + offset
        : near;
  }
}
