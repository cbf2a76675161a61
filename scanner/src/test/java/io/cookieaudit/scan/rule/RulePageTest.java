package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePageTest {
  @Test
  void takesAPageApart() {
    var page =
        RulePage.parse(
            "some-rule",
            """
            # Some rule

            ## What it reports

            This.

            And that.

            ## Why it matters

            Because.

            - One law:
              it says so.
            - Another.

            But.
            """);

    assertThat(page.title()).isEqualTo("Some rule");
    assertThat(page.section("What it reports")).isEqualTo("This.\n\nAnd that.");
    assertThat(page.section("How to fix")).isEmpty();
    assertThat(page.references()).containsExactly("One law: it says so.", "Another.");
  }
}
