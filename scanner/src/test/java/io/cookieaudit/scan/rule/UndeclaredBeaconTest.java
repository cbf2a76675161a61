package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.knowledge.MatchedRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UndeclaredBeaconTest {
  private final Rule rule = new UndeclaredBeacon();

  private static Given policy() {
    return Given.policy().cookieBy("Our shop", "sid", ESSENTIAL);
  }

  @Test
  void reportsABeaconToAPartyThatIsNotNamed() {
    var given =
        policy()
            .visit(NO_CHOICE, Seen.beacon("https://px.odd.test/i/5f2b9c01d7e84a36?u=1"))
            .visit(ACCEPTED, Seen.beacon("https://px.odd.test/i/77aa0c01d7e84a36?u=2"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint())
                  .isEqualTo("undeclared-beacon:request/px.odd.test/i/*");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
              assertThat(finding.evidence()).hasSize(2);
            });
  }

  @Test
  void isCertainOfAKnownTracker() {
    var given = policy().visit(ACCEPTED, Seen.beacon("https://bat.bing.com/action/0?x=1"));

    assertThat(given.findings(rule))
        .extracting(Finding::confidence)
        .containsExactly(Confidence.CERTAIN);
  }

  @Test
  void isCertainOfWhatAListMeansAndShowsTheRule() {
    LocalDate date = LocalDate.of(2026, 11, 20);
    var given =
        policy()
            .list("Mine", date, "||odd.test/i^")
            .visit(ACCEPTED, Seen.beacon("https://px.odd.test/i?x=1"));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
              assertThat(finding.evidence())
                  .contains(
                      new Evidence.Listed(
                          "accepted",
                          "https://px.odd.test/i?x=1",
                          new MatchedRule("||odd.test/i^", new KnowledgeList("Mine", date, 1))));
            });
  }

  @Test
  void isQuietForANamedPartyForTheSiteItselfAndForFiles() {
    var given =
        policy()
            .party("Odd", MARKETING, "odd.test")
            .visit(
                ACCEPTED,
                Seen.beacon("https://px.odd.test/i"),
                Seen.beacon("https://shop.test/log"),
                Seen.request("https://other.test/x.css"));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
