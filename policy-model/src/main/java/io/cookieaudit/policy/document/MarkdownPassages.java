package io.cookieaudit.policy.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a Markdown node. */
final class MarkdownPassages {
  private static final Pattern BREAK = Pattern.compile("(?i)</?(?:br|p|div|li|tr)\\b[^>]*>");
  private static final Pattern NAME = Pattern.compile("[\\w.-]+");
  private static final String PLACEHOLDERS = "*<[{#…";
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w-]*)");

  /** What is written in angle brackets and is none of these is a placeholder: {@code <id>}. */
  private static final Set<String> HTML_TAGS =
      Set.of(
          ("a abbr b big blockquote br center cite code del div dl dt dd em font h1 h2 h3 h4 h5 h6 hr i img"
                  + " ins kbd li mark nobr ol p pre q s samp script small span strike strong style sub sup"
                  + " table tbody td tfoot th thead tr tt u ul wbr")
              .split(" "));

  private MarkdownPassages() {}

  static Passage of(Node node) {
    return of(node, line(node, 1));
  }

  /**
   * @param near the line to take where the node itself does not know its place
   */
  static Passage of(Node root, int near) {
    var builder = new PassageBuilder(line(root, near));
    int at = line(root, near);
    int strong = 0;
    Node node = root.getFirstChild();
    while (node != null) {
      at = Math.max(at, line(node, at));
      strong += node instanceof StrongEmphasis ? 1 : 0;
      add(builder, node, at, strong > 0);
      builder.text(eatenUnderscores(node), at, false);
      Node next = node.getFirstChild();
      while (next == null && node != null) {
        strong -= node instanceof StrongEmphasis ? 1 : 0;
        builder.text(eatenUnderscores(node), at, false);
        if (node instanceof Link link) {
          builder.link(words(link), link.getDestination());
        }
        next = node.getNext();
        node = node.getParent().equals(root) ? null : node.getParent();
      }
      node = next;
    }
    return builder.build();
  }

  /**
   * Underscores that Markdown takes for emphasis and that belong to a name: {@code _ga_*} would be
   * read as {@code ga*}.
   */
  private static String eatenUnderscores(Node node) {
    boolean name =
        node instanceof Delimited delimited
            && delimited.getOpeningDelimiter().startsWith("_")
            && node.getFirstChild() instanceof Text text
            && text.getNext() == null
            && NAME.matcher(text.getLiteral()).matches()
            && (text.getLiteral().contains("_") || goesOn(node.getNext()));
    return name ? ((Delimited) node).getOpeningDelimiter() : "";
  }

  /** Whether a placeholder follows directly. */
  private static boolean goesOn(@Nullable Node next) {
    return next instanceof HtmlInline
        || (next instanceof Text text
            && !text.getLiteral().isEmpty()
            && PLACEHOLDERS.indexOf(text.getLiteral().charAt(0)) >= 0);
  }

  private static void add(PassageBuilder builder, Node node, int at, boolean strong) {
    switch (node) {
      case Text text -> builder.text(text.getLiteral(), at, strong);
      case Code code -> builder.code(code.getLiteral(), at, strong);
      case SoftLineBreak ignored -> builder.text(" ", at, strong);
      case HardLineBreak ignored -> builder.lineBreak();
      case HtmlInline html -> html(builder, html.getLiteral(), at, strong);
      default -> {
        // Emphasis, links and images have their words below them.
      }
    }
  }

  private static void html(PassageBuilder builder, String tag, int at, boolean strong) {
    if (BREAK.matcher(tag).matches()) {
      builder.lineBreak();
      return;
    }
    var name = TAG.matcher(tag);
    if (name.lookingAt() && !HTML_TAGS.contains(name.group(1).toLowerCase(Locale.ROOT))) {
      builder.text(tag, at, strong);
    }
  }

  private static String words(Link link) {
    var words = new StringBuilder();
    for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case StrongEmphasis strong when strong.getFirstChild() instanceof Text text ->
            words.append(text.getLiteral());
        default -> words.append(' ');
      }
    }
    return words.toString();
  }

  static int line(@Nullable Node node, int near) {
    return node == null || node.getSourceSpans().isEmpty()
        ? near
        : node.getSourceSpans().getFirst().getLineIndex() + 1;
  }
}
