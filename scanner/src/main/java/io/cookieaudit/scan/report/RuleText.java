package io.cookieaudit.scan.report;

import java.util.List;

/**
 * What a report says of a rule beside its findings.
 *
 * @param title the failing state, as a noun phrase
 * @param sections of the rule's page, in order: what it reports, why it matters, and so on
 */
public record RuleText(String title, List<Section> sections) {
  /** One heading of the page and the paragraphs under it, in Markdown. */
  public record Section(String heading, String markdown) {}

  public RuleText {
    sections = List.copyOf(sections);
  }
}
