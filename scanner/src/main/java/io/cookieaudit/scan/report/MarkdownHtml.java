package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little Markdown that the pages of rules use: paragraphs, lists with a dash, code and links.
 * Anything else is shown as it is written.
 */
final class MarkdownHtml {
  private static final Pattern INLINE =
      Pattern.compile("`([^`]+)`|\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)|\\*\\*([^*]+)\\*\\*");

  private MarkdownHtml() {}

  static Html of(String markdown) {
    List<String> blocks =
        Arrays.stream(markdown.strip().split("\\n\\s*\\n", -1)).filter(b -> !b.isBlank()).toList();
    return each(blocks, MarkdownHtml::block);
  }

  private static Html block(String block) {
    if (!block.stripLeading().startsWith("- ")) {
      return el("p", inline(block));
    }
    List<String> items = Arrays.stream(("\n" + block.strip()).split("\\n- ", -1)).skip(1).toList();
    return el("ul", each(items, item -> el("li", inline(item))));
  }

  private static Html inline(String words) {
    String line = words.replaceAll("\\s*\\n\\s*", " ").strip();
    var parts = new ArrayList<Html>();
    Matcher special = INLINE.matcher(line);
    int from = 0;
    while (special.find()) {
      parts.add(text(line.substring(from, special.start())));
      if (special.group(1) != null) {
        parts.add(el("code", special.group(1)));
      } else if (special.group(2) != null) {
        parts.add(Html.with("a", List.of("href", special.group(3)), text(special.group(2))));
      } else {
        parts.add(el("strong", special.group(4)));
      }
      from = special.end();
    }
    parts.add(text(line.substring(from)));
    return new Html.All(parts);
  }
}
