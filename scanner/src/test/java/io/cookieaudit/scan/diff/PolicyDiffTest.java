package io.cookieaudit.scan.diff;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.DeclaredClaim.Kind;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.seeds.Seeds;
import io.cookieaudit.scan.rule.Given;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
  @Test
  void showsWhatCameWhatWentAndWhatChanged() {
    var before =
        Given.policy()
            .cookie("gone", ESSENTIAL)
            .cookie("uid", STATISTICAL, new Lifetime.Session())
            .claim(Kind.NOT_SOLD, "We never sell data.");
    var after =
        Given.policy()
            .cookie("uid", MARKETING, new Lifetime.Persistent(Duration.ofDays(30)))
            .party("Lamps", MARKETING);

    assertThat(lines(before.inventory(), after.inventory()))
        .containsExactly(
            "COOKIE REMOVED gone: essential, no lifetime → ",
            "COOKIE CHANGED uid: statistical, session → marketing, 30 d",
            "PARTY ADDED lamps:  → marketing",
            "CLAIM REMOVED not-sold: claimed → ");
  }

  @Test
  void findsNothingBetweenAPolicyAndItself() {
    var policy = Given.policy().cookie("uid", STATISTICAL).party("Lamps", MARKETING).inventory();

    assertThat(PolicyDiff.between(policy, policy).isEmpty()).isTrue();
  }

  /** One policy gave cookies by name, the next one companies by category. */
  @Test
  void showsThatAListOfCookiesBecameOneOfCompanies() {
    List<String> lines = lines(seed("aliexpress-2018"), seed("alibaba-com-2019"));

    assertThat(lines).filteredOn(line -> line.startsWith("COOKIE REMOVED")).hasSize(24);
    assertThat(lines).filteredOn(line -> line.startsWith("PARTY ADDED")).hasSize(10);
    assertThat(lines)
        .contains(
            "POLICY CHANGED effective: 2018-05-25 → 2019-01-17",
            "POLICY CHANGED list: complete → hedged",
            "COOKIE REMOVED cna: no purpose, persistent, by Aliexpress (.aliexpress.com), on aliexpress.com → ",
            "PARTY ADDED google:  → marketing; personalisation");
  }

  @Test
  void showsThatTheListStayedWhenThePolicyWasRewritten() {
    assertThat(lines(seed("alibaba-com-2019"), seed("alibaba-com-2020")))
        .contains("POLICY CHANGED effective: 2019-01-17 → 2020-09-14")
        .noneMatch(line -> line.startsWith("PARTY") || line.startsWith("COOKIE"));
  }

  @Test
  void showsThatAListWasMovedToAnotherDocument() {
    assertThat(lines(seed("alibaba-cloud-2017"), seed("alibaba-cloud-2025")))
        .contains(
            "POLICY CHANGED effective: 2017-08 → 2025-09-02",
            "POLICY CHANGED list: absent → delegated",
            "CLAIM REMOVED flash-cookies: claimed → ",
            "CLAIM ADDED inventory-delegated:  → claimed");
  }

  private static DeclaredInventory seed(String id) {
    return Seeds.find(id).orElseThrow();
  }

  private static List<String> lines(DeclaredInventory before, DeclaredInventory after) {
    return PolicyDiff.between(before, after).differences().stream()
        .map(
            d ->
                "%s %s %s: %s → %s"
                    .formatted(d.kind(), d.change(), d.name(), d.before(), d.after()))
        .toList();
  }
}
