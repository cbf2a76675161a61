package io.cookieaudit.scan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InventoryHedgedTest {
  private final Rule rule = new InventoryHedged();

  @Test
  void reportsAListThatMayVary() {
    var policy =
        TextPolicy.table("Cookie | Purpose | Duration", "shop_sid | keeps the basket | session")
            .and("The cookies in this table may vary from time to time.");

    assertThat(policy.findings(rule))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.evidence())
                    .first()
                    .isInstanceOfSatisfying(
                        Evidence.Declared.class,
                        declared -> assertThat(declared.quote().line()).isEqualTo(9)));
  }

  @Test
  void isQuietForAListWithoutReservation() {
    var policy =
        TextPolicy.table("Cookie | Purpose | Duration", "shop_sid | keeps the basket | session");

    assertThat(policy.findings(rule)).isEmpty();
  }
}
