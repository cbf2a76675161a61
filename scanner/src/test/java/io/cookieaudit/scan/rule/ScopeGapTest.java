package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeGapTest {
  private final Rule rule = new ScopeGap();

  @Test
  void reportsASiteWithoutARow() {
    var policy =
        new TextPolicy(
            "# Cookie policy\n\nThis policy applies to lamps.example and chairs.example.\n\n| Cookie | Domain | Purpose | Duration |\n| --- | --- | --- | --- |\n| sid | .lamps.example | keeps the basket | session |\n| uid | .lamps.example | counts visits | 1 year |\n");

    assertThat(policy.subjects(rule)).containsExactly("party/chairs.example");
  }

  @Test
  void isQuietForAListWithoutDomains() {
    var policy =
        new TextPolicy(
            "# Cookie policy\n\nThis policy applies to lamps.example and chairs.example.\n\n| Cookie | Purpose | Duration |\n| --- | --- | --- |\n| sid | keeps the basket | session |\n");

    assertThat(policy.findings(rule)).isEmpty();
  }
}
