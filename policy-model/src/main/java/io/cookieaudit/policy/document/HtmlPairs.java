package io.cookieaudit.policy.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Labels and values that stand side by side, each in an element of its own. */
final class HtmlPairs {
  private static final int LONGEST_LABEL = 40;

  private HtmlPairs() {}

  /** Whether an element is the second of the only two in its line, and the first one is short. */
  static boolean isValue(Element element) {
    Element line = element.parent();
    Element label = element.previousElementSibling();
    return line != null
        && label != null
        && line.isBlock()
        && line.childrenSize() == 2
        && !element.isBlock()
        && !label.isBlock()
        && label.text().length() <= LONGEST_LABEL
        && line.childNodes().stream().noneMatch(HtmlPairs::isText);
  }

  private static boolean isText(Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }
}
