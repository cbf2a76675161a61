package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JurisdictionTest {
  private static Jurisdiction of(String id) {
    return Jurisdiction.of(id).orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("io.cookieaudit.scan.rule.Jurisdiction#IDS")
  void isDatedAndNamesRulesThatThereAre(String id) {
    Jurisdiction jurisdiction = of(id);

    assertThat(jurisdiction.name()).isNotBlank();
    assertThat(jurisdiction.asOf()).isAfter(LocalDate.of(2026, 1, 1));
    assertThat(jurisdiction.levels().keySet()).allMatch(rule -> Rules.byId(rule).isPresent());
    assertThat(jurisdiction.sources().keySet()).allMatch(rule -> Rules.byId(rule).isPresent());
    jurisdiction
        .sources()
        .values()
        .forEach(
            sources ->
                assertThat(sources)
                    .allMatch(
                        source -> source.matches("(?s).*(Statute|Guidance|court|practice).*")));
  }

  @Test
  void nobodyKnowsAnother() {
    assertThat(Jurisdiction.of("mars")).isEmpty();
    assertThat(Jurisdiction.of("../eu")).isEmpty();
  }

  @Test
  void theUnitedKingdomExemptsStatisticsUnderConditions() {
    var given =
        Given.policy()
            .cookie("count", STATISTICAL)
            .cookie("ads", MARKETING)
            .visit(NO_CHOICE, "count", "ads");

    assertThat(severities(given, "eu")).containsExactly(Severity.HIGH, Severity.MEDIUM);
    assertThat(severities(given, "uk")).containsExactly(Severity.HIGH, Severity.INFO);
    assertThat(findings(given, "uk").getLast().message())
        .contains("In the law of the United Kingdom this needs no consent where");
  }

  private static List<Severity> severities(Given given, String id) {
    return findings(given, id).stream().map(Finding::severity).toList();
  }

  private static List<Finding> findings(Given given, String id) {
    var comparison =
        new Comparison(
            Optional.of(given.inventory()), given.observation(), Knowledge.bundled(), of(id));
    return Rules.merged(new CookieBeforeConsent().check(comparison));
  }

  @Test
  void addsItsSourcesToThePageOfARule() {
    Rule rule = new CookieBeforeConsent();

    assertThat(Jurisdiction.EU.page(rule)).isEqualTo(RulePage.of(rule));
    assertThat(of("de").page(rule).references())
        .containsAll(RulePage.of(rule).references())
        .anyMatch(
            reference ->
                reference.startsWith("Germany, as of 2026-") && reference.contains("§ 25"));
  }
}
