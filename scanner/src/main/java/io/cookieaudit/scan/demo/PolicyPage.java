package io.cookieaudit.scan.demo;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Shows a policy that is kept as Markdown, so that page and file cannot differ. */
final class PolicyPage {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  private PolicyPage() {}

  /** The body of a page: headings, paragraphs and tables. */
  static String html(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
