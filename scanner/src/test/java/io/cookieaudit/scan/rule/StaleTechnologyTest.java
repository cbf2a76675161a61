package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import org.junit.jupiter.api.Test;

class StaleTechnologyTest {
  private final Rule rule = new StaleTechnology();

  @Test
  void reportsFlashAndTheCookiesOfEndedServices() {
    var given =
        Given.policy()
            .cookie("__utma", STATISTICAL)
            .cookie("__utmz", STATISTICAL)
            .cookie("_ga", STATISTICAL)
            .claim(DeclaredClaim.Kind.FLASH_COOKIES, "To manage Flash cookies, click here.");

    assertThat(given.fingerprints(rule))
        .containsExactly(
            "stale-technology:policy/shop-2026/flash", "stale-technology:policy/shop-2026/ga-js");
  }

  @Test
  void isQuietForWhatIsUsedAndForWhatWasSeen() {
    assertThat(Given.policy().cookie("_ga", STATISTICAL).findings(rule)).isEmpty();
    assertThat(Given.policy().cookie("__utma", STATISTICAL).everywhere("__utma").findings(rule))
        .isEmpty();
  }
}
