package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateMissingTest {
  private final Rule rule = new DateMissing();

  @Test
  void reportsAPolicyWithoutADate() {
    var policy = new TextPolicy("# Cookie policy\n\nWe use cookies, as the law of 2002 allows.\n");

    assertThat(policy.subjects(rule)).containsExactly("policy/" + policy.inventory().policy());
  }

  @Test
  void isQuietForADateAtTheEnd() {
    assertThat(
            new TextPolicy("# Cookie policy\n\nWe use cookies.\n\nLast updated: May 2024\n")
                .findings(rule))
        .isEmpty();
  }
}
