package io.cookieaudit.policy.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Folded parts of a page. A visitor opens an accordion or a tab with a click, so that the list in
 * it is text of the policy; what nothing on the page opens, and what a dialog holds, is not.
 */
final class HtmlPanels {
  private static final Evaluator SWITCHES =
      Selector.evaluatorOf(
          "[aria-controls], [aria-expanded][href^=#], [role=tab][href^=#], [data-toggle],"
              + " [data-bs-toggle]");

  private static final Evaluator HIDDEN = Selector.evaluatorOf("[hidden], [style]");
  private static final Evaluator LIST = Selector.evaluatorOf("table, dl, ul, ol");

  private static final Evaluator DIALOG =
      Selector.evaluatorOf("[role=dialog], [role=alertdialog], [aria-modal=true], dialog");

  /** Where a switch names what it opens; some with a number sign before the id. */
  private static final Set<String> TARGETS =
      Set.of("aria-controls", "href", "data-target", "data-bs-target");

  private HtmlPanels() {}

  /** Shows the folded panels of a page that hold a list. */
  static void unfold(Document page) {
    Set<String> opened = new HashSet<>();
    page.select(SWITCHES).stream()
        .filter(opener -> !opensDialog(opener))
        .flatMap(HtmlPanels::targets)
        .forEach(opened::add);
    for (Element element : page.select(HIDDEN)) {
      boolean panel =
          opened.contains(element.id()) || element.attr("role").equalsIgnoreCase("tabpanel");
      if (panel
          && HtmlVisibility.isFolded(element)
          && element.selectFirst(LIST) != null
          && element.closest(DIALOG) == null) {
        element.removeAttr("hidden").removeAttr("style");
      }
    }
  }

  private static boolean opensDialog(Element opener) {
    return Stream.of("data-toggle", "data-bs-toggle", "aria-haspopup")
        .map(opener::attr)
        .map(written -> written.toLowerCase(Locale.ROOT))
        .anyMatch(written -> written.equals("modal") || written.equals("dialog"));
  }

  private static Stream<String> targets(Element opener) {
    return TARGETS.stream()
        .map(opener::attr)
        .flatMap(written -> Stream.of(written.strip().split("\\s+")))
        .map(id -> id.startsWith("#") ? id.substring(1) : id)
        .filter(id -> !id.isEmpty());
  }
}
