package io.cookieaudit.scan.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines for a terminal: indented, wrapped between words, coloured only when asked for. Whatever is
 * given as text is made harmless, so that a cookie's name cannot move the cursor.
 */
final class TextPage {
  /** The sixteen colours that every terminal's own theme makes readable. */
  enum Style {
    NONE(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    YELLOW("33"),
    BLUE("34"),
    GREEN("1;32");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final boolean colours;
  private final int width;

  TextPage(boolean colours, int width) {
    this.colours = colours;
    this.width = width;
  }

  void blank() {
    out.append('\n');
  }

  void line(Style style, String text) {
    entry("", 0, style, text);
  }

  /** A label in front and the text beside it; what wraps stays beside the label. */
  void entry(String label, int indent, Style style, String text) {
    String margin = " ".repeat(indent);
    boolean first = true;
    for (String line : wrapped(Plain.of(text), Math.max(30, width - indent))) {
      String start = first ? label + " ".repeat(Math.max(0, indent - label.length())) : margin;
      out.append((start + styled(style, line)).stripTrailing()).append('\n');
      first = false;
    }
  }

  private String styled(Style style, String text) {
    return colours && style != Style.NONE && !text.isEmpty()
        ? "\u001b[" + style.code + "m" + text + "\u001b[0m"
        : text;
  }

  /** A word longer than a line, such as an address, is left whole so that it can be copied. */
  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
