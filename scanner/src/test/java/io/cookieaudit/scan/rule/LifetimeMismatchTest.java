package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.Purpose.ESSENTIAL;
import static io.cookieaudit.policy.Purpose.MARKETING;
import static io.cookieaudit.policy.Purpose.STATISTICAL;
import static io.cookieaudit.scan.observe.ConsentState.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.policy.Lifetime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeMismatchTest {
  private static final Lifetime SESSION = new Lifetime.Session();

  private final Rule rule = new LifetimeMismatch();

  private static Lifetime days(long days) {
    return new Lifetime.Persistent(Duration.ofDays(days));
  }

  private static Seen lasting(Duration requested) {
    return Seen.cookie("x").lasting(requested);
  }

  @Test
  void reportsACookieThatOutlivesItsDeclaration() {
    var given =
        Given.policy()
            .cookie("x", MARKETING, days(30))
            .visit(ACCEPTED, lasting(Duration.ofDays(365)));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("lifetime-mismatch:cookie/x@shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(finding.message())
                  .contains("asks to be kept for 1 year")
                  .contains("declares 30 days (line 1)");
              assertThat(finding.evidence()).hasSize(2);
            });
  }

  @Test
  void isQuietForTheLifetimeDeclared() {
    var given =
        Given.policy()
            .cookie("x", MARKETING, days(30))
            .visit(ACCEPTED, lasting(Duration.ofDays(30)));

    assertThat(given.fingerprints(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT24H, PT36H, false",
    "PT24H, PT48H, true",
    "PT1H, PT20H, false",
    "PT720H, PT1080H, false",
    "PT720H, PT1081H, true",
    "PT720H, PT1H, false",
  })
  void toleratesHalfAsLongAgainAndOneDay(Duration declared, Duration seen, boolean reported) {
    var given =
        Given.policy()
            .cookie("x", MARKETING, new Lifetime.Persistent(declared))
            .visit(ACCEPTED, lasting(seen));

    assertThat(given.fingerprints(rule)).hasSize(reported ? 1 : 0);
  }

  @Test
  void reportsAPersistentCookieDeclaredForTheSession() {
    var given =
        Given.policy()
            .cookie("x", STATISTICAL, SESSION)
            .visit(ACCEPTED, lasting(Duration.ofDays(2)));

    assertThat(given.findings(rule)).extracting(Finding::severity).containsExactly(Severity.MEDIUM);
  }

  @Test
  void weighsASessionOfHoursAndAnEssentialCookieLess() {
    var hours =
        Given.policy()
            .cookie("x", STATISTICAL, SESSION)
            .visit(ACCEPTED, lasting(Duration.ofMinutes(30)));
    var essential =
        Given.policy().cookie("x", ESSENTIAL, SESSION).visit(ACCEPTED, lasting(Duration.ofDays(9)));

    assertThat(hours.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
    assertThat(essential.findings(rule))
        .extracting(Finding::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void reportsTheReverseAtLowSeverity() {
    var figure = Given.policy().cookie("x", MARKETING, days(30)).visit(ACCEPTED, "x");
    var none =
        Given.policy()
            .cookie("x", MARKETING, new Lifetime.PersistentUnstated())
            .visit(ACCEPTED, "x");

    assertThat(figure.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
    assertThat(none.findings(rule)).extracting(Finding::severity).containsExactly(Severity.LOW);
  }

  @Test
  void isQuietForAnyAlternativeAndWhereNothingIsStated() {
    var alternative =
        Given.policy()
            .cookie("x", MARKETING, days(365), SESSION)
            .cookie("y", MARKETING)
            .cookie("z", MARKETING, SESSION)
            .cookie("z", MARKETING, days(90))
            .visit(
                ACCEPTED,
                Seen.cookie("x"),
                Seen.cookie("y").lasting(Duration.ofDays(9000)),
                Seen.cookie("z").lasting(Duration.ofDays(90)));

    assertThat(alternative.fingerprints(rule)).isEmpty();
  }

  @Test
  void judgesWhatWasRequestedNotWhatTheBrowserKeeps() {
    var given =
        Given.policy()
            .cookie("x", MARKETING, days(365))
            .visit(ACCEPTED, lasting(Duration.ofDays(730)));

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("2 years"));
  }

  @Test
  void looksAtEveryTimeTheCookieIsSet() {
    var given =
        Given.policy()
            .cookie("x", MARKETING, days(30))
            .visit(ACCEPTED, Seen.cookie("x"), lasting(Duration.ofDays(30)));

    assertThat(given.fingerprints(rule)).isEmpty();
  }
}
