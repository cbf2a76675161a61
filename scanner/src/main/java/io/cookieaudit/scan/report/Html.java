package io.cookieaudit.scan.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * HTML that is escaped because there is no way to write it otherwise: an element is made of other
 * nodes, and text is always text. Scripts in attributes and inline styles cannot be expressed, and
 * a link goes to a place in the page or to the web.
 */
sealed interface Html {
  void to(StringBuilder out);

  /** Text of a site or a policy as well as our own; both are made harmless. */
  record Text(String text) implements Html {
    @Override
    public void to(StringBuilder out) {
      escape(Plain.of(text), out);
    }
  }

  record All(List<Html> nodes) implements Html {
    @Override
    public void to(StringBuilder out) {
      nodes.forEach(node -> node.to(out));
    }
  }

  /** A style sheet or script of our own, from the class path, and never anything else. */
  record Packed(String tag, String source) implements Html {
    @Override
    public void to(StringBuilder out) {
      out.append('<').append(tag).append('>').append(source);
      out.append("</").append(tag).append(">\n");
    }
  }

  /** An element. {@code attributes} holds names and values by turns. */
  record Element(String tag, List<String> attributes, List<Html> children) implements Html {
    private static final Pattern NAME =
        Pattern.compile("[a-z][a-z0-9:-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
        Pattern.compile("#.*|https?://.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> VOID = Set.of("meta", "br");
    private static final Set<String> BLOCK =
        Set.of(
            "section", "article", "table", "tr", "div", "p", "dl", "ul", "li", "head", "body", "h2",
            "h3", "h4", "svg", "g");

    @Override
    public void to(StringBuilder out) {
      out.append('<').append(tag);
      for (int i = 0; i < attributes.size(); i += 2) {
        attribute(attributes.get(i), attributes.get(i + 1), out);
      }
      out.append('>');
      children.forEach(child -> child.to(out));
      if (!VOID.contains(tag)) {
        out.append("</").append(tag).append('>');
      }
      if (BLOCK.contains(tag)) {
        out.append('\n');
      }
    }

    private static void attribute(String name, String value, StringBuilder out) {
      if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style")) {
        throw new IllegalArgumentException("no attribute of a report: " + name);
      }
      if (name.equals("href") && !LINK.matcher(value).matches()) {
        return;
      }
      out.append(' ').append(name).append("=\"");
      escape(Plain.of(value), out);
      out.append('"');
    }
  }

  static Html text(String text) {
    return new Text(text);
  }

  static Html el(String tag, Html... children) {
    return new Element(tag, List.of(), List.of(children));
  }

  static Html el(String tag, String text) {
    return el(tag, text(text));
  }

  /** With one class. */
  static Html el(String tag, String cssClass, Html... children) {
    return new Element(tag, List.of("class", cssClass), List.of(children));
  }

  static Html with(String tag, List<String> attributes, Html... children) {
    return new Element(tag, attributes, List.of(children));
  }

  static Html all(Html... nodes) {
    return new All(List.of(nodes));
  }

  static <T> Html each(Collection<T> items, Function<T, Html> made) {
    return new All(items.stream().map(made).toList());
  }

  static Html when(boolean wanted, Html node) {
    return wanted ? node : all();
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
