package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InventoryAbsentTest {
  private final Rule rule = new InventoryAbsent();

  @Test
  void reportsOnceWithWhatWasSeenAsTheTableToBeginWith() {
    var given =
        Given.policy()
            .claim(DeclaredClaim.Kind.BEACONS_USED, "we use beacons")
            .everywhere(Seen.cookie("_fbp").lasting(Duration.ofDays(90)), Seen.cookie("odd"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("inventory-absent:policy/shop-2026");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("2 cookies were seen");
              assertThat(finding.advice().policy())
                  .contains("_fbp | Meta | marketing | 90 days")
                  .contains("odd | the site itself | (its purpose) | session");
              assertThat(finding.evidence()).hasSize(3);
            });
    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isInstanceOf(RuleResult.NotChecked.class);
  }

  @Test
  void isQuietForAnyList() {
    assertThat(Given.policy().cookie("a", ESSENTIAL).everywhere("x").fingerprints(rule)).isEmpty();
    assertThat(Given.policy().party("Google", MARKETING).everywhere("x").fingerprints(rule))
        .isEmpty();
    assertThat(Given.policy().delegatedTo("Cookies Notice").everywhere("x").fingerprints(rule))
        .isEmpty();
  }

  @Test
  void isQuietForASiteThatStoresNothing() {
    assertThat(Given.policy().visit(ACCEPTED, new Seen[0]).fingerprints(rule)).isEmpty();
  }

  @Test
  void weighsLessWhereOnlyNeededCookiesWereSeenOrNothingWasVisited() {
    assertThat(Given.policy().everywhere("PHPSESSID").findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
    assertThat(Given.policy().findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void isNotCheckedWithoutAPolicy() {
    assertThat(Rules.check(rule, Given.noPolicy().everywhere("x").compared()))
        .isEqualTo(new RuleResult.NotChecked(rule.id(), "no policy was given or found"));
  }
}
