package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo shop, audited in a real browser. */
class DemoShopIT {
  @Test
  void showsAllThatIsPlantedAndNothingElse() {
    audit();
  }

  @Tag("thorough")
  @RepeatedTest(5)
  void doesSoEveryTime() {
    audit();
  }

  private static void audit() {
    ShopAudit audit = ShopAudit.of(DemoShopTest.open());
    assertThat(audit.difference().missing()).as("planted and not reported").isEmpty();
    assertThat(audit.difference().unexpected()).as("reported and not planted").isEmpty();
    assertThat(audit.notChecked()).isEmpty();
    assertThat(audit.observation().gaps()).isEmpty();
  }
}
