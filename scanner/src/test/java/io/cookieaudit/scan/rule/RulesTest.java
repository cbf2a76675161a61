package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static io.cookieaudit.scan.observe.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.seeds.Seeds;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.Signal;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every rule owes, and how rules are asked. */
class RulesTest {
  @Test
  void everyRuleIsListed() {
    var written =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackagesOf(Rule.class).stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .map(JavaClass::getName)
                .toList();

    assertThat(Rules.ALL)
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @TestFactory
  Stream<DynamicContainer> everyRuleHas() {
    return Rules.ALL.stream()
        .map(
            rule ->
                dynamicContainer(
                    rule.id(),
                    List.of(
                        dynamicTest("a page with its four sections", () -> hasAPage(rule)),
                        dynamicTest(
                            "a test that reports and one that is quiet", () -> hasATest(rule)),
                        dynamicTest("an id and a title", () -> hasAName(rule)))));
  }

  private static void hasAPage(Rule rule) {
    RulePage page = RulePage.of(rule);
    assertThat(page.title()).isEqualTo(rule.title());
    assertThat(page.sections()).extracting(RulePage.Section::heading).isEqualTo(RulePage.HEADINGS);
    assertThat(page.sections()).allSatisfy(s -> assertThat(s.text()).isNotBlank());
    assertThat(page.references()).as("points of law, with their weight").isNotEmpty();
    assertThat(page.sections())
        .allSatisfy(
            section ->
                assertThat(section.text())
                    .doesNotContainPattern("(?i)violat|breach|illegal|complian|\\bscore"));
  }

  private static void hasATest(Rule rule) throws ClassNotFoundException {
    List<String> tests =
        Arrays.stream(Class.forName(rule.getClass().getName() + "Test").getDeclaredMethods())
            .map(Method::getName)
            .toList();
    assertThat(tests).anyMatch(name -> name.startsWith("reports"));
    assertThat(tests)
        .anyMatch(name -> name.startsWith("isQuiet") || name.startsWith("saysNothing"));
  }

  private static void hasAName(Rule rule) {
    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)+");
    assertThat(rule.title()).doesNotEndWith(".");
    assertThat(Rules.byId(rule.id())).containsSame(rule);
    assertThat(rule.needs()).isNotEmpty();
  }

  /** A site and a policy at which as many rules as possible have something to say. */
  private static Given everythingWrong() {
    return Given.policy()
        .cookie("_utma", STATISTICAL)
        .cookie("_ga", STATISTICAL, new Lifetime.Session())
        .cookie("gone", MARKETING)
        .visit(NO_CHOICE, "_ga", "_fbp")
        .visit(
            REJECTED,
            Seen.cookie("_fbp"),
            Seen.cookie("_ga").in(Phase.BEFORE_CHOICE),
            Seen.request("https://shop.test/").sending("_ga"))
        .visit(
            ACCEPTED,
            Seen.cookie("__utma"),
            Seen.cookie("_ga").lasting(Duration.ofDays(730)),
            Seen.beacon("https://dis.criteo.com/x"));
  }

  @TestFactory
  Stream<DynamicTest> everyFindingKeepsToWhatItsRuleSays() {
    return Rules.ALL.stream()
        .flatMap(rule -> everythingWrong().findings(rule).stream().map(f -> check(rule, f)));
  }

  private static DynamicTest check(Rule rule, Finding finding) {
    return dynamicTest(
        finding.fingerprint(),
        () -> {
          assertThat(finding.rule()).isEqualTo(rule.id());
          assertThat(finding.severity()).isLessThanOrEqualTo(rule.severity());
          assertThat(finding.evidence()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(finding.message()).endsWith(".").doesNotContain("Optional", "null", "%");
          assertThat(finding.advice().policy() + finding.advice().site()).isNotBlank();
          assertThat(finding.message()).doesNotContainPattern("(?i)violat|breach|illegal|complian");
        });
  }

  @Test
  void aRuleIsNotPassedWithoutItsVisits() {
    var given = Given.policy().cookie("a", ESSENTIAL).visit(ACCEPTED, "a");

    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isEqualTo(
            new RuleResult.NotChecked(
                "undeclared-cookie", "there was no visit in the state no-choice"));
  }

  @Test
  void aPolicyAloneIsHeldToItsTextOnly() {
    var alone =
        Comparison.ofPolicyAlone(
            Given.policy().cookie("a", ESSENTIAL).inventory(), Knowledge.bundled());

    assertThat(Rules.check(new UndeclaredCookie(), alone))
        .isEqualTo(new RuleResult.NotChecked("undeclared-cookie", "no site was observed"));
    assertThat(Rules.check(new InventoryAbsent(), alone))
        .isEqualTo(new RuleResult.Passed("inventory-absent"));
  }

  @Test
  void noRuleIsPassedWithoutAPolicyThatNeedsOne() {
    var results = Rules.check(Given.noPolicy().everywhere("a").compared());

    assertThat(results)
        .filteredOn(RuleResult.Passed.class::isInstance)
        .filteredOn(result -> needsAPolicy(Rules.byId(result.rule()).orElseThrow()))
        .extracting(RuleResult::rule)
        .isEmpty();
  }

  private static boolean needsAPolicy(Rule rule) {
    return rule.needs().stream().anyMatch(Need.Stated.class::isInstance);
  }

  @Test
  void onlyWhatTheTextShowsIsPassedWhenNothingWasVisited() {
    var given = Given.policy().dated().cookie("a", ESSENTIAL, new Lifetime.Session());

    assertThat(Rules.check(given.compared()))
        .filteredOn(RuleResult.Passed.class::isInstance)
        .extracting(RuleResult::rule)
        .containsExactly(
            "inventory-absent",
            "inventory-delegated",
            "inventory-hedged",
            "purpose-unstated",
            "lifetime-unstated",
            "lifetime-vague",
            "contradictory-category",
            "known-cookie-category",
            "misspelt-known-name",
            "recipient-not-listed",
            "purpose-not-listed",
            "scope-gap",
            "stale-technology",
            "opt-out-link",
            "date-missing",
            "implied-consent");
  }

  @Test
  void noRuleThatNeedsTheWordsIsPassedByAnInventoryWithLinesOnly() {
    var lines = Seeds.find("aliexpress-2018").orElseThrow();

    assertThat(
            Rules.check(
                new RecipientNotListed(), Comparison.ofPolicyAlone(lines, Knowledge.bundled())))
        .isInstanceOf(RuleResult.NotChecked.class);
  }

  @Test
  void everyRuleIsPassedByASiteThatDoesWhatItSays() {
    var results =
        Rules.check(
            Given.policy()
                .dated()
                .cookie("sid", ESSENTIAL, new Lifetime.Session())
                .twoProfiles()
                .typed("email")
                .everywhere("sid")
                .visit(REJECTED, "sid")
                .visit(WITHDRAWN, "sid")
                .visit(ConsentWish.only(STATISTICAL), Seen.cookie("sid"))
                .visit(ConsentWish.sending(Signal.GPC), Seen.cookie("sid"))
                .compared());

    assertThat(results).allMatch(RuleResult.Passed.class::isInstance);
    assertThat(results).hasSameSizeAs(Rules.ALL);
  }

  @Test
  void whatWasSeenCountsEvenWhereTheRestWasNot() {
    var given =
        Given.policy()
            .cookie("a", ESSENTIAL)
            .everywhere("x")
            .gap(ACCEPTED, Facet.PAGE, "https://shop.test/b answered 404");

    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isInstanceOfSatisfying(
            RuleResult.Failed.class,
            failed -> {
              assertThat(failed.findings()).hasSize(1);
              assertThat(failed.unseen())
                  .containsExactly("accepted: https://shop.test/b answered 404");
            });
  }

  @Test
  void aGapOfAnotherFacetDoesNotMatter() {
    var given =
        Given.policy()
            .cookie("a", ESSENTIAL)
            .everywhere("a")
            .gap(ACCEPTED, Facet.STORAGE, "a worker could not be seen into");

    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isEqualTo(new RuleResult.Passed("undeclared-cookie"));
  }

  @Test
  void aSecondVisitThatSawEverythingMakesUpForAGap() {
    var given =
        Given.policy()
            .cookie("a", ESSENTIAL)
            .everywhere("a")
            .visit(ACCEPTED, "a")
            .gap(ACCEPTED, Facet.PAGE, "a page answered 404");

    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isEqualTo(new RuleResult.Passed("undeclared-cookie"));
  }

  @Test
  void aVisitThatIsNotProvenIsNoVisit() {
    var given =
        Given.policy()
            .cookie("a", ESSENTIAL)
            .visit(NO_CHOICE, "a")
            .visit(ACCEPTED, new ConsentOutcome.Failed("the page closed"), Seen.cookie("a"));

    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isEqualTo(
            new RuleResult.NotChecked(
                "undeclared-cookie", "accepted: the choice could not be made: the page closed"));
  }

  @Test
  void noCookieRuleIsPassedByABrowserThatBlocksThirdPartyCookies() {
    var given = Given.policy().cookie("a", ESSENTIAL).everywhere("a").withoutThirdPartyCookies();

    assertThat(Rules.check(new UndeclaredCookie(), given.compared()))
        .isInstanceOf(RuleResult.NotChecked.class);
  }

  @Test
  void findingsOfOneFingerprintAreOneWithTheEvidenceOfAll() {
    var merged =
        Rules.merged(
            List.of(
                finding(Severity.LOW, Confidence.CERTAIN, "one"),
                finding(Severity.HIGH, Confidence.LIKELY, "two"),
                finding(Severity.HIGH, Confidence.LIKELY, "two")));

    assertThat(merged)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.HIGH);
              assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
              assertThat(finding.message()).isEqualTo("two");
              assertThat(finding.evidence())
                  .containsExactly(
                      new Evidence.NotSeen("one", ""), new Evidence.NotSeen("two", ""));
            });
  }

  @Test
  void theSameInputGivesTheSameResults() {
    assertThat(Rules.check(everythingWrong().compared()))
        .isEqualTo(Rules.check(everythingWrong().compared()));
  }

  private static Finding finding(Severity severity, Confidence confidence, String what) {
    return new Finding(
        "some-rule",
        severity,
        confidence,
        "cookie/x",
        what,
        new Finding.Advice("", ""),
        List.of(new Evidence.NotSeen(what, "")));
  }
}
