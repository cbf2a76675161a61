package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.StorageKind;
import org.junit.jupiter.api.Test;

class UndeclaredStorageTest {
  private final Rule rule = new UndeclaredStorage();

  @Test
  void reportsAnItemThatNoRowNames() {
    var given =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .everywhere(Seen.stored("uid").setBy("https://bat.bing.com/bat.js"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("undeclared-storage:local-storage/uid@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("https://bat.bing.com/bat.js, line 7");
            });
  }

  @Test
  void onlyNotesWhatTheSiteKeepsForItself() {
    var given =
        Given.policy()
            .cookie("sid", ESSENTIAL)
            .everywhere(Seen.stored("draft").setBy("https://shop.test/shop.js"));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.INFO);
  }

  @Test
  void isQuietForAnItemThatIsDeclared() {
    var given =
        Given.policy()
            .item(StorageKind.LOCAL_STORAGE, "uid", MARKETING)
            .everywhere(Seen.stored("uid").setBy("https://bat.bing.com/bat.js"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
