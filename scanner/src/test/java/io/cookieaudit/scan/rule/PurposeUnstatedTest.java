package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurposeUnstatedTest {
  private final Rule rule = new PurposeUnstated();

  @Test
  void reportsARowThatOnlyGivesANameAndALifetime() {
    var policy =
        TextPolicy.table(
            "Cookie | Description | Duration",
            "shop_sid | keeps the basket together | session",
            "shop_uid |  | 1 year");

    assertThat(policy.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo("cookie/shop_uid");
              assertThat(finding.message()).contains("line 8");
            });
  }

  @Test
  void reportsWhatTheListCallsUnclassified() {
    var policy =
        TextPolicy.table(
            "Cookie | Category | Duration",
            "shop_sid | Necessary | session",
            "zz_t | Unclassified | 1 day");

    assertThat(policy.subjects(rule)).containsExactly("cookie/zz_t");
  }

  @Test
  void reportsAWholeListOnce() {
    var policy =
        TextPolicy.table(
            "Cookie | Provider | Duration",
            "shop_sid | Shop | session",
            "shop_uid | Shop | 1 year");

    assertThat(policy.subjects(rule)).containsExactly("policy/" + policy.inventory().policy());
  }

  @Test
  void isQuietForADescriptionWithoutACategory() {
    var policy =
        TextPolicy.table(
            "Cookie | Description | Duration",
            "shop_sid | keeps the basket together | session",
            "shop_loc | Sets the region | 1 year");

    assertThat(policy.findings(rule)).isEmpty();
  }
}
