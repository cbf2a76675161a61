package io.cookieaudit.policy.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What of a page is not seen, and what is seen but is the page's frame. */
final class HtmlVisibility {
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "svg",
          "iframe",
          "select",
          "input",
          "textarea",
          "object",
          "canvas",
          "audio",
          "video",
          "math");

  private static final Pattern HIDING_STYLE =
      Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  private HtmlVisibility() {}

  static boolean isHidden(Element element) {
    return isWithoutText(element) || isFolded(element);
  }

  /** Whether an element shows no words of its own, or none that are the page's. */
  static boolean isWithoutText(Element element) {
    return WITHOUT_TEXT.contains(element.normalName());
  }

  /** Whether the markup itself hides an element that could be shown. */
  static boolean isFolded(Element element) {
    return element.hasAttr("hidden") || HIDING_STYLE.matcher(element.attr("style")).find();
  }

  /** Navigation and footers, unless the policy itself stands in them. */
  static Optional<Block.Furniture.Why> furniture(Element element) {
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    String name = element.normalName();
    if (name.equals("nav") || role.equals("navigation") || role.equals("search")) {
      return ifSmall(element, Block.Furniture.Why.NAVIGATION);
    }
    boolean pageFooter = name.equals("footer") && element.closest("article, main") == null;
    return pageFooter || role.equals("contentinfo")
        ? ifSmall(element, Block.Furniture.Why.FOOTER)
        : Optional.empty();
  }

  private static Optional<Block.Furniture.Why> ifSmall(Element element, Block.Furniture.Why why) {
    return element.selectFirst("table, h1, dl") == null ? Optional.of(why) : Optional.empty();
  }
}
