package io.cookieaudit.scan.demo;

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
    ShopAudit.of(DemoShopTest.open()).isPerfect();
  }
}
