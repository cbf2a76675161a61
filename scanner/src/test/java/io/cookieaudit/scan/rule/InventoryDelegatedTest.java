package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import org.junit.jupiter.api.Test;

class InventoryDelegatedTest {
  private final Rule rule = new InventoryDelegated();

  @Test
  void reportsAListLeftToAnotherDocument() {
    var given =
        Given.policy()
            .claim(DeclaredClaim.Kind.INVENTORY_DELEGATED, "see our Cookies Notice")
            .delegatedTo("Cookies Notice")
            .everywhere("x");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("inventory-delegated:policy/shop-2026");
              assertThat(finding.message()).contains("Cookies Notice");
              assertThat(finding.evidence()).hasSize(2);
            });
  }

  @Test
  void isQuietForAListOfItsOwn() {
    assertThat(Given.policy().cookie("a", ESSENTIAL).everywhere("a").fingerprints(rule)).isEmpty();
  }
}
