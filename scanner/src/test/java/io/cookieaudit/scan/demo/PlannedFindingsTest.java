package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.demo.Expectation.Expected;
import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.Declared;
import io.cookieaudit.scan.demo.ShopPlan.Occasion;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;
import io.cookieaudit.scan.demo.ShopPlan.PlannedPage;
import io.cookieaudit.scan.demo.ShopPlan.PlannedParty;
import io.cookieaudit.scan.demo.ShopPlan.PlannedRow;
import io.cookieaudit.scan.demo.ShopPlan.PolicyColumn;
import io.cookieaudit.scan.demo.ShopPlan.PolicyForm;
import io.cookieaudit.scan.demo.ShopPlan.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannedFindingsTest {
  private static final PlannedParty NAMED = new PlannedParty("Named", "named.test");
  private static final PlannedParty STRANGER = new PlannedParty("Stranger", "stranger.test");
  private static final Lifetime SESSION = new Lifetime.Session();

  @Test
  void expectsNothingOfACookieThatIsAsDeclared() {
    PlannedRow row = row("crumb", Purpose.MARKETING, days(30));
    assertThat(
            expected(
                row, cookie(Occasion.AFTER_ACCEPT, "crumb", days(30), new Declared.InRow(row))))
        .isEmpty();
  }

  @Test
  void expectsACookieThatNoRowNames() {
    assertThat(
            expected(
                Optional.empty(),
                cookie(Occasion.AFTER_ACCEPT, "crumb", SESSION, new Declared.Nowhere())))
        .containsExactly("undeclared-cookie:cookie/crumb@named.test");
  }

  @Test
  void expectsALifetimeMoreThanHalfAsLongAgainAndByADay() {
    PlannedRow row = row("crumb", Purpose.MARKETING, days(30));
    assertThat(
            expected(
                row, cookie(Occasion.AFTER_ACCEPT, "crumb", days(45), new Declared.InRow(row))))
        .isEmpty();
    assertThat(
            expected(
                row, cookie(Occasion.AFTER_ACCEPT, "crumb", days(46), new Declared.InRow(row))))
        .containsExactly("lifetime-mismatch:cookie/crumb@named.test");
  }

  @Test
  void expectsAMismatchOfSessionAndPersistentInBothDirections() {
    PlannedRow session = row("crumb", Purpose.MARKETING, SESSION);
    assertThat(
            expected(
                session,
                cookie(Occasion.AFTER_ACCEPT, "crumb", days(1), new Declared.InRow(session))))
        .containsExactly("lifetime-mismatch:cookie/crumb@named.test");
    PlannedRow kept = row("crumb", Purpose.MARKETING, days(1));
    assertThat(
            expected(
                kept, cookie(Occasion.AFTER_ACCEPT, "crumb", SESSION, new Declared.InRow(kept))))
        .containsExactly("lifetime-mismatch:cookie/crumb@named.test");
  }

  @Test
  void expectsWhatDoesNotWaitForAChoiceBeforeAndAfterARefusal() {
    PlannedRow row = row("crumb", Purpose.MARKETING, SESSION);
    assertThat(expected(row, cookie(Occasion.ALWAYS, "crumb", SESSION, new Declared.InRow(row))))
        .containsExactly(
            "cookie-after-reject:cookie/crumb@named.test",
            "cookie-before-consent:cookie/crumb@named.test");
    assertThat(
            expected(row, cookie(Occasion.UNTIL_CHOICE, "crumb", SESSION, new Declared.InRow(row))))
        .containsExactly("cookie-before-consent:cookie/crumb@named.test");
    assertThat(
            expected(row, cookie(Occasion.AFTER_CHOICE, "crumb", SESSION, new Declared.InRow(row))))
        .containsExactly("cookie-after-reject:cookie/crumb@named.test");
  }

  @Test
  void exemptsWhatThePolicyDeclaresEssential() {
    PlannedRow row = row("crumb", Purpose.ESSENTIAL, SESSION);
    assertThat(expected(row, cookie(Occasion.ALWAYS, "crumb", SESSION, new Declared.InRow(row))))
        .isEmpty();
  }

  @Test
  void expectsCompaniesThatThePolicyDoesNotName() {
    assertThat(expected(Optional.empty(), act(STRANGER, Way.STYLE)))
        .containsExactly("undeclared-third-party:party/stranger.test");
    assertThat(expected(Optional.empty(), act(STRANGER, Way.BEACON)))
        .containsExactly(
            "undeclared-beacon:request/stranger.test/log0",
            "undeclared-third-party:party/stranger.test");
    assertThat(expected(Optional.empty(), act(NAMED, Way.BEACON))).isEmpty();
  }

  @Test
  void expectsRowsThatNothingComesUpTo() {
    assertThat(expected(Optional.of(row("crumb", Purpose.MARKETING, SESSION))))
        .containsExactly("declared-not-seen:cookie/crumb");
  }

  @Test
  void expectsASlipInANameOnce() {
    PlannedRow row = row("_crumb", Purpose.MARKETING, SESSION);
    var nearly = new Declared.NearlyInRow(row);
    assertThat(expected(row, cookie(Occasion.AFTER_ACCEPT, "__crumb", SESSION, nearly)))
        .containsExactly("near-miss-name:cookie/__crumb@named.test");
  }

  @Test
  void expectsABannerWithoutAWayToRefuse() {
    assertThat(PlannedFindings.of(plan(banner(Optional.empty()), List.of(), List.of())).findings())
        .extracting(Expected::fingerprint)
        .containsExactly("reject-not-offered:banner/shop.test");
  }

  @Test
  void expectsAChoiceThatIsKeptInStorage() {
    var plan = plan(banner(Optional.of("No"), true), List.of(), List.of());

    assertThat(PlannedFindings.of(plan).findings())
        .extracting(Expected::fingerprint)
        .containsExactly("undeclared-storage:local-storage/choice@www.shop.test");
  }

  private static List<String> expected(PlannedRow row, Act... acts) {
    return expected(Optional.of(row), acts);
  }

  private static List<String> expected(Optional<PlannedRow> row, Act... acts) {
    ShopPlan plan =
        plan(banner(Optional.of("No")), Stream.of(acts).toList(), row.stream().toList());
    return PlannedFindings.of(plan).findings().stream().map(Expected::fingerprint).toList();
  }

  private static ShopPlan plan(PlannedBanner banner, List<Act> acts, List<PlannedRow> rows) {
    return new ShopPlan(
        0,
        "www.shop.test",
        "Shop",
        ShopLanguage.ENGLISH,
        List.of(new PlannedPage("/", "Home")),
        banner,
        Optional.empty(),
        acts,
        rows,
        List.of(NAMED),
        new PolicyForm("/cookies", List.of(PolicyColumn.NAME), false, false, false, true, 0));
  }

  private static PlannedBanner banner(Optional<String> reject) {
    return banner(reject, false);
  }

  private static PlannedBanner banner(Optional<String> reject, boolean inStorage) {
    return new PlannedBanner.HomeMade(
        "notice", "Yes", reject, Optional.empty(), false, "choice", inStorage, "1", "0", false);
  }

  private static PlannedRow row(String name, Purpose purpose, Lifetime lifetime) {
    return new PlannedRow(name, NAMED, purpose, lifetime);
  }

  private static Act cookie(Occasion occasion, String name, Lifetime lifetime, Declared declared) {
    return new Act(Optional.empty(), occasion, 0, Way.PIXEL, NAMED, "named.test", Optional.empty())
        .with(new PlannedCookie(name, "named.test", true, lifetime, declared));
  }

  private static Act act(PlannedParty party, Way way) {
    return new Act(
        Optional.empty(), Occasion.AFTER_ACCEPT, 0, way, party, party.domain(), Optional.empty());
  }

  private static Lifetime days(int days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }
}
