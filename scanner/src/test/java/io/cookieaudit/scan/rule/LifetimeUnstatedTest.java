package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifetimeUnstatedTest {
  private final Rule rule = new LifetimeUnstated();

  @Test
  void reportsTheRowThatLacksALifetime() {
    var policy =
        TextPolicy.table(
            "Cookie | Purpose | Duration",
            "shop_sid | keeps the basket | session",
            "shop_a, shop_b | counts visits | ");

    assertThat(policy.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo("cookie/shop_a");
              assertThat(finding.message()).contains("shop_a, shop_b (line 8)");
            });
  }

  @Test
  void reportsAWholeListOnce() {
    var policy =
        TextPolicy.table(
            "Cookie | Purpose", "shop_sid | keeps the basket", "shop_uid | counts visits");

    assertThat(policy.subjects(rule)).containsExactly("policy/" + policy.inventory().policy());
  }

  @Test
  void isQuietForWordsThatWereNotUnderstood() {
    var policy =
        TextPolicy.table(
            "Cookie | Purpose | Duration",
            "shop_sid | keeps the basket | session",
            "shop_uid | counts visits | 13 lunar phases");

    assertThat(policy.findings(rule)).isEmpty();
  }

  @Test
  void speaksOfOthersOnlyWhereThereAreSome() {
    var alone = TextPolicy.table("Cookie | Purpose", "shop_sid | keeps the basket");
    var beside =
        TextPolicy.table(
            "Cookie | Purpose | Duration",
            "shop_sid | keeps the basket | session",
            "shop_uid | counts visits | ");

    assertThat(alone.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).doesNotContain("others"));
    assertThat(beside.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("as it does of others"));
  }
}
