package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static io.cookieaudit.scan.observe.ConsentState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UndeclaredCookieTest {
  private final Rule rule = new UndeclaredCookie();

  @Test
  void reportsACookieThePolicyDoesNotName() {
    var given = Given.policy().cookie("_ga", STATISTICAL).visit(ACCEPTED, "_ga", "_fbp");

    assertThat(given.fingerprints(rule)).containsExactly("undeclared-cookie:cookie/_fbp@shop.test");
  }

  @Test
  void isQuietWhenEveryCookieIsNamed() {
    var given = Given.policy().cookie("_ga", STATISTICAL).visit(ACCEPTED, "_ga");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isQuietWhenATemplateNamesIt() {
    var given =
        Given.policy()
            .cookie("_gat_UA-<id>", STATISTICAL)
            .cookie("basket[id]", ESSENTIAL)
            .visit(ACCEPTED, "_gat_UA-1234-5", "basket77");

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void isOneFindingWithTheEvidenceOfEveryVisit() {
    var given =
        Given.policy().cookie("a", ESSENTIAL).visit(NO_CHOICE, "x").visit(ACCEPTED, "x", "a");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.evidence()).hasSize(2));
  }

  @Test
  void namesTheTemplateWhereANameVaries() {
    var given =
        Given.policy()
            .cookie("a", ESSENTIAL)
            .visit(ACCEPTED, "_gat_UA-1234-5", "seen_5f2b9c01d7e84a36", "sync@a.ads.test");

    assertThat(given.fingerprints(rule))
        .containsExactlyInAnyOrder(
            "undeclared-cookie:cookie/_gat_UA-*@shop.test",
            "undeclared-cookie:cookie/seen_*@shop.test",
            "undeclared-cookie:cookie/sync@a.ads.test");
  }

  @Test
  void graduatesByWhatTheCookieIsKnownToBeFor() {
    var given = Given.policy().cookie("a", ESSENTIAL).visit(ACCEPTED, "_fbp", "odd", "PHPSESSID");

    assertThat(given.findings(rule))
        .extracting(Finding::subject, Finding::severity)
        .containsExactly(
            tuple("cookie/_fbp@shop.test", Severity.HIGH),
            tuple("cookie/odd@shop.test", Severity.MEDIUM),
            tuple("cookie/PHPSESSID@shop.test", Severity.LOW));
    assertThat(given.findings(rule).getLast().message())
        .contains("declaration and behaviour differ");
  }

  @Test
  void weighsLessWhereTheProviderIsNamedOrTheListMayVary() {
    var given =
        Given.policy()
            .cookie("a", ESSENTIAL)
            .party("Facebook", MARKETING)
            .hedged()
            .visit(ACCEPTED, "_fbp");

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void treatsTheRecordOfTheChoiceAsNeeded() {
    var given = Given.policy().cookie("a", ESSENTIAL).visit(REJECTED, "our-choice");

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void countsACookieThatIsGoneAgain() {
    var given = Given.policy().cookie("a", ESSENTIAL).visit(ACCEPTED, Seen.cookie("x").deleted());

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void doesNotCountACookieThatTheBrowserRefused() {
    var given = Given.policy().cookie("a", ESSENTIAL).visit(ACCEPTED, Seen.cookie("x").blocked());

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @Test
  void takesNoDeclarationOfAnotherCompanysCookieOfThatName() {
    var given =
        Given.policy()
            .cookieOn("criteo.com", "uid", MARKETING)
            .visit(ACCEPTED, "uid@dis.criteo.com", "uid@other.test");

    assertThat(given.fingerprints(rule)).containsExactly("undeclared-cookie:cookie/uid@other.test");
  }

  @Test
  void doesNotTakeAnExampleForADeclarationButSaysSo() {
    var given = Given.policy().cookie("a", ESSENTIAL).example("_ga").visit(ACCEPTED, "_ga");

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message()).contains("as an example only, in line 2");
            });
  }

  @Test
  void proposesTheRowAndNamesTheScript() {
    var cookie =
        Seen.cookie("_fbp")
            .lasting(Duration.ofDays(90))
            .setBy("https://connect.facebook.net/en_US/fbevents.js");
    var given = Given.policy().cookie("a", ESSENTIAL).visit(ACCEPTED, cookie);

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.advice().policy()).contains("_fbp | Meta | marketing | 90 days");
              assertThat(finding.advice().site())
                  .contains("https://connect.facebook.net/en_US/fbevents.js, line 7");
            });
  }

  @Test
  void isNotCheckedForAPolicyThatNamesNoCookie() {
    assertThat(Rules.check(rule, Given.policy().everywhere("x").compared()))
        .isEqualTo(
            new RuleResult.NotChecked(
                rule.id(), "the policy lists no cookies; see inventory-absent"));
    assertThat(
            Rules.check(rule, Given.policy().party("Google", MARKETING).everywhere("x").compared()))
        .isEqualTo(
            new RuleResult.NotChecked(
                rule.id(),
                "the policy names companies and no cookies; see undeclared-third-party"));
  }
}
