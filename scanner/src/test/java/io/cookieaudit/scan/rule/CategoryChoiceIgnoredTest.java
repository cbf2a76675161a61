package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Phase;
import org.junit.jupiter.api.Test;

class CategoryChoiceIgnoredTest {
  private static final ConsentWish STATISTICS = ConsentWish.only(STATISTICAL);

  private final Rule rule = new CategoryChoiceIgnored();

  private static Given policy() {
    return Given.policy()
        .cookie("count", STATISTICAL)
        .cookie("ads", MARKETING)
        .cookie("basket", ESSENTIAL);
  }

  @Test
  void reportsACookieOfAnotherPurpose() {
    var given = policy().visit(STATISTICS, Seen.cookie("count"), Seen.cookie("ads"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("category-choice-ignored:cookie/ads@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
              assertThat(finding.message())
                  .contains("after the visitor had agreed to statistical cookies only");
            });
  }

  @Test
  void reportsAReportToACompanyOfAnotherPurpose() {
    var given =
        policy()
            .visit(STATISTICS, Seen.beacon("https://bat.bing.com/action/0?x=1").in(Phase.REVISIT));

    assertThat(given.fingerprints(rule))
        .containsExactly("category-choice-ignored:request/bat.bing.com/action/0");
  }

  @Test
  void isQuietForWhatIsEssentialUnknownOrAgreedTo() {
    var given =
        policy()
            .visit(
                STATISTICS, Seen.cookie("count"), Seen.cookie("basket"), Seen.cookie("whatever"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietForWhatWasThereBeforeTheChoice() {
    var given = policy().visit(STATISTICS, Seen.cookie("ads").in(Phase.BEFORE_CHOICE));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isNotAskedWhereNobodyChoseSinglePurposes() {
    assertThat(Rules.check(rule, policy().visit(ConsentState.ACCEPTED, "ads").compared()))
        .isInstanceOfSatisfying(
            RuleResult.NotChecked.class,
            result -> assertThat(result.why()).contains("--states statistical-only"));
  }

  @Test
  void isNotAskedWhereTheChoiceIsNotProven() {
    var given =
        policy()
            .visit(
                STATISTICS,
                new ConsentOutcome.NotOffered("test", "no such switch"),
                Seen.cookie("ads"));

    assertThat(Rules.check(rule, given.compared()))
        .isInstanceOfSatisfying(
            RuleResult.NotChecked.class,
            result -> assertThat(result.why()).contains("statistical-only", "no such switch"));
  }

  @Test
  void isNotPassedWhereSomethingWasNotSeen() {
    var given =
        policy()
            .visit(STATISTICS, Seen.cookie("count"))
            .gap("statistical-only", Facet.COOKIES, "the page crashed");

    assertThat(Rules.check(rule, given.compared()))
        .isInstanceOfSatisfying(
            RuleResult.NotChecked.class,
            result -> assertThat(result.why()).contains("the page crashed"));
  }

  /** What was agreed to in part is no refusal and no acceptance. */
  @Test
  void otherRulesDoNotTakeTheVisitForOneOfTheirs() {
    var given = policy().visit(STATISTICS, Seen.cookie("ads"));

    assertThat(given.observation().visits(ConsentState.ACCEPTED)).isEmpty();
    assertThat(given.fingerprints(new CookieAfterReject())).isEmpty();
    assertThat(given.fingerprints(new CookieBeforeConsent())).isEmpty();
  }
}
