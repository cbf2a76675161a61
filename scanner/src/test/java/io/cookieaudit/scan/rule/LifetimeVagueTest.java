package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifetimeVagueTest {
  private final Rule rule = new LifetimeVague();

  @Test
  void reportsWordsInPlaceOfAFigure() {
    var policy =
        TextPolicy.table(
            "Cookie | Purpose | Duration",
            "shop_sid | keeps the basket | 1 year",
            "shop_uid | counts visits | Persistent");

    assertThat(policy.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo("cookie/shop_uid");
              assertThat(finding.message()).contains("\"Persistent\"");
            });
  }

  @Test
  void reportsAListWithoutAnyFigureOnce() {
    var policy =
        TextPolicy.table(
            "Cookie | Purpose | Duration",
            "shop_sid | keeps the basket | Session",
            "shop_uid | counts visits | Persistent",
            "shop_ab | counts tests | Persistent");

    assertThat(policy.subjects(rule)).containsExactly("policy/" + policy.inventory().policy());
  }

  @Test
  void isQuietForFiguresAndSessions() {
    var policy =
        TextPolicy.table(
            "Cookie | Purpose | Duration",
            "shop_sid | keeps the basket | until you close the browser",
            "shop_uid | counts visits | up to 13 months");

    assertThat(policy.findings(rule)).isEmpty();
  }
}
