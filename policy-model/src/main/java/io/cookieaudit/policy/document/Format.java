package io.cookieaudit.policy.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which a document can be written down. */
enum Format {
  HTML,
  MARKDOWN,
  CSV,
  PLAIN;

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?><!--.{0,2000}?-->\\s*)*+<(?:!doctype\\s+html|html|head|body)\\b.*");

  private static final Pattern HTML_BLOCK =
      Pattern.compile("(?i)</(?:p|div|table|tr|td|ul|ol|li|h[1-6]|dl|section)\\s*>");

  /** Signs that only Markdown has, each for itself. */
  private static final List<Pattern> MARKDOWN_SIGNS =
      List.of(
          Pattern.compile("(?m)^ {0,3}#{1,6} \\S"),
          Pattern.compile("\\*\\*\\S[^*\\n]{0,200}\\*\\*"),
          Pattern.compile("\\[[^\\]\\n]{1,200}\\]\\((?:https?:|/|#|mailto:)"),
          Pattern.compile("(?m)^ {0,3}\\|? *:?-{2,}:? *\\|[ :|-]*$"),
          Pattern.compile("\\w\\\\_\\w|\\\\\\*"),
          Pattern.compile("(?m)^[=-]{4,}$"),
          Pattern.compile("(?m)^ {0,3}\\* {1,3}\\S"));

  /** By what the text holds; the name of the file decides only where the text does not. */
  static Format of(String id, String text) {
    String start = text.length() > 200_000 ? text.substring(0, 200_000) : text;
    String name = id.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return CSV;
    }
    boolean namedHtml = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    long blocks = HTML_BLOCK.matcher(start).results().limit(20).count();
    if (HTML_START.matcher(start.substring(0, Math.min(start.length(), 4000))).matches()
        || (namedHtml && blocks > 0)
        || (start.stripLeading().startsWith("<") && blocks >= 3)) {
      return HTML;
    }
    long signs = MARKDOWN_SIGNS.stream().filter(sign -> sign.matcher(start).find()).count();
    boolean namedMarkdown = name.endsWith(".md") || name.endsWith(".markdown");
    boolean table = MARKDOWN_SIGNS.get(3).matcher(start).find();
    return signs >= 2 || table || namedMarkdown ? MARKDOWN : PLAIN;
  }
}
