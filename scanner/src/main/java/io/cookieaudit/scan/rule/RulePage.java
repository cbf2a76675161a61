package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.ClassPathText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of a rule, which the command line, the HTML report and SARIF's help all show. It lies
 * beside the rule's class as {@code <rule-id>.md}.
 *
 * @param title the heading of the page
 * @param sections in the order of {@link #HEADINGS}
 */
public record RulePage(String rule, String title, List<Section> sections) {
  private static final String MATTERS = "Why it matters";

  /** The headings that every page has. */
  public static final List<String> HEADINGS =
      List.of("What it reports", MATTERS, "How to fix", "When to suppress");

  /**
   * One part of a page.
   *
   * @param text Markdown without headings
   */
  public record Section(String heading, String text) {}

  public RulePage {
    sections = List.copyOf(sections);
  }

  public static RulePage of(Rule rule) {
    return parse(rule.id(), ClassPathText.beside(RulePage.class, rule.id() + ".md"));
  }

  static RulePage parse(String rule, String markdown) {
    String title = "";
    String heading = "";
    StringBuilder text = new StringBuilder();
    List<Section> sections = new ArrayList<>();
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("# ")) {
        title = line.substring(2).strip();
      } else if (line.startsWith("## ")) {
        add(sections, heading, text);
        heading = line.substring(3).strip();
        text = new StringBuilder();
      } else {
        text.append(line).append('\n');
      }
    }
    add(sections, heading, text);
    return new RulePage(rule, title, sections);
  }

  private static void add(List<Section> sections, String heading, StringBuilder text) {
    if (!heading.isEmpty()) {
      sections.add(new Section(heading, text.toString().strip()));
    }
  }

  /** The whole page as Markdown. */
  public String markdown() {
    return sections.stream()
        .map(section -> "\n## " + section.heading() + "\n\n" + section.text() + "\n")
        .collect(Collectors.joining("", "# " + title + "\n", ""));
  }

  /** The text under a heading; empty where the page has none of that name. */
  public String section(String heading) {
    return sections.stream()
        .filter(section -> section.heading().equals(heading))
        .map(Section::text)
        .findFirst()
        .orElse("");
  }

  /** The same, with more points under why it matters. */
  RulePage with(String where, List<String> points) {
    String more =
        points.stream()
            .map(point -> "- %s: %s".formatted(where, point))
            .collect(Collectors.joining("\n"));
    return new RulePage(
        rule,
        title,
        sections.stream()
            .map(
                section ->
                    section.heading().equals(MATTERS)
                        ? new Section(MATTERS, section.text() + "\n" + more)
                        : section)
            .toList());
  }

  /** The points of law and guidance that the page gives, each with its weight, without markup. */
  public List<String> references() {
    List<String> references = new ArrayList<>();
    for (String line : section(MATTERS).lines().toList()) {
      if (line.startsWith("- ")) {
        references.add(line.substring(2).strip());
      } else if (line.startsWith("  ") && !references.isEmpty()) {
        references.add(references.removeLast() + " " + line.strip());
      }
    }
    return List.copyOf(references);
  }
}
