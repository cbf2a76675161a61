package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.StorageKind;
import io.cookieaudit.scan.observe.Facet;
import org.junit.jupiter.api.Test;

class DeclaredNotSeenTest {
  private final Rule rule = new DeclaredNotSeen();

  @Test
  void reportsADeclaredCookieThatNoVisitSawAndSaysWhatWasCovered() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .cookie("_gat_UA-<id>", STATISTICAL)
            .everywhere("_ga");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("declared-not-seen:cookie/_gat_UA-*");
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message()).contains("no-choice (1 page), accepted (1 page)");
            });
  }

  @Test
  void isQuietWhenEveryDeclaredNameWasSeenSomewhere() {
    var given =
        Given.policy()
            .cookie("_ga_*", STATISTICAL)
            .item(StorageKind.LOCAL_STORAGE, "basket", ESSENTIAL)
            .item(StorageKind.PIXEL, "Some pixel", MARKETING)
            .visit(NO_CHOICE, Seen.stored("basket"))
            .visit(ACCEPTED, "_ga_12");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForANameWithASlip() {
    var given = Given.policy().cookie("_utma", STATISTICAL).everywhere("__utma");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void saysNothingWhenAnythingWasMissed() {
    var given =
        Given.policy()
            .cookie("_ga", STATISTICAL)
            .everywhere("x")
            .gap(ACCEPTED, Facet.TIME, "the page's life was cut short");

    assertThat(Rules.check(rule, given.compared()))
        .isEqualTo(new RuleResult.NotChecked(rule.id(), "accepted: the page's life was cut short"));
  }
}
