package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An invented policy as a person writes it, judged without a visit. */
record TextPolicy(String markdown) {
  /** A table of cookies below a title and a date. */
  static TextPolicy table(String header, String... rows) {
    String line = "|" + " --- |".repeat(header.split("\\|", -1).length);
    return new TextPolicy(
        "# Cookie policy\n\nEffective from 1 March 2026\n\n| %s |\n%s\n| %s |\n"
            .formatted(header, line, String.join(" |\n| ", rows)));
  }

  /** Running text below a title and a date. */
  static TextPolicy text(String words) {
    return new TextPolicy("# Cookie policy\n\nEffective from 1 March 2026\n\n" + words + "\n");
  }

  TextPolicy and(String words) {
    return new TextPolicy(markdown + "\n" + words + "\n");
  }

  DeclaredInventory inventory() {
    return PolicyReadings.read(
            PolicyDocuments.parse("policy.md", markdown.getBytes(StandardCharsets.UTF_8)))
        .inventories()
        .getFirst();
  }

  List<Finding> findings(Rule rule) {
    return Rules.merged(rule.check(Comparison.ofPolicyAlone(inventory(), Knowledge.bundled())));
  }

  /** Without the name of the rule. */
  List<String> subjects(Rule rule) {
    return findings(rule).stream().map(Finding::subject).toList();
  }
}
