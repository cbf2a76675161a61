package io.cookieaudit.policy.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A page that asks to sign in and was saved in place of the policy behind it. A password field
 * alone does not tell: many a policy has one at the top of its page.
 */
final class SignInPage {
  private static final Evaluator PASSWORD = Selector.evaluatorOf("input[type=password]");

  /** Parts of a page that are shown beside whatever it is about. */
  private static final Evaluator BESIDE =
      Selector.evaluatorOf(
          "header, nav, footer, aside, dialog, [role=dialog], [role=navigation], [aria-modal=true]");

  /** Longer than what stands below a form about terms and help. */
  private static final int LONG_PASSAGE = 300;

  /** Longer than all words of a form. */
  private static final int LONG_TEXT = 1_500;

  private SignInPage() {}

  /** The line of a password field that is among what the page is about. */
  static OptionalInt password(Document page, int offset) {
    return page.select(PASSWORD).stream()
        .filter(
            field ->
                Stream.iterate(field, parent -> parent != null, Element::parent)
                    .noneMatch(SignInPage::isBeside))
        .mapToInt(field -> HtmlPassages.line(field, offset, 1))
        .findFirst();
  }

  /** Whether the blocks are too little to be a policy: no list of anything, no long text. */
  static boolean holdsNoPolicy(List<Block> blocks) {
    return blocks.stream().noneMatch(SignInPage::isList)
        && Texts.of(blocks).noneMatch(text -> text.length() > LONG_PASSAGE)
        && Texts.of(blocks).mapToInt(String::length).sum() <= LONG_TEXT;
  }

  private static boolean isBeside(Element element) {
    return element.is(BESIDE) || HtmlVisibility.isFolded(element);
  }

  /** Rows that say something of something; beside a label in a form stands only its field. */
  private static boolean isList(Block block) {
    return switch (block) {
      case Block.Table table ->
          table.rows().stream().filter(SignInPage::saysSomething).limit(2).count() == 2;
      case Block.DefinitionList list ->
          list.entries().stream()
                  .filter(entry -> entry.details().stream().anyMatch(words -> !words.isEmpty()))
                  .limit(2)
                  .count()
              == 2;
      case Block.Heading ignored -> false;
      case Block.Paragraph ignored -> false;
      case Block.ListBlock ignored -> false;
      case Block.Furniture ignored -> false;
    };
  }

  private static boolean saysSomething(Block.Row row) {
    return row.cells().stream()
            .filter(cell -> !cell.repeated() && !cell.words().isEmpty())
            .limit(2)
            .count()
        == 2;
  }
}
