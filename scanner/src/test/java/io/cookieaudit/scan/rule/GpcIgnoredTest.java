package io.cookieaudit.scan.rule;

import static io.cookieaudit.policy.DeclaredClaim.Kind.DO_NOT_TRACK_HONOURED;
import static io.cookieaudit.policy.DeclaredClaim.Kind.DO_NOT_TRACK_IGNORED;
import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.ConsentWish;
import io.cookieaudit.scan.observe.Signal;
import io.cookieaudit.scan.rule.ClaimResult.Result;
import org.junit.jupiter.api.Test;

/** What signals do, as the rule about GPC sees it, and the claims about Do Not Track. */
class GpcIgnoredTest {
  private static final Seen ADS = Seen.beacon("https://bat.bing.com/action/0?x=1");
  private static final Seen COUNT = Seen.beacon("https://www.google-analytics.com/g/collect?v=2");
  private static final ConsentWish GPC = ConsentWish.sending(Signal.GPC);
  private static final ConsentWish DNT = ConsentWish.sending(Signal.DNT);

  private final Rule rule = new GpcIgnored();

  @Test
  void reportsASiteThatTellsTheSameAdvertisers() {
    var given = Given.policy().visit(NO_CHOICE, ADS, COUNT).visit(GPC, ADS, COUNT);

    assertThat(given.findings(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.fingerprint()).isEqualTo("gpc-ignored:site/shop.test");
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message()).contains("Microsoft").doesNotContain("Google");
            });
  }

  @Test
  void isQuietWhereTheSignalHasAnEffect() {
    assertThat(Given.policy().visit(NO_CHOICE, ADS, COUNT).visit(GPC, COUNT).fingerprints(rule))
        .isEmpty();
  }

  @Test
  void isQuietWhereNoAdvertiserIsTold() {
    assertThat(Given.policy().visit(NO_CHOICE, COUNT).visit(GPC, COUNT).fingerprints(rule))
        .isEmpty();
  }

  @Test
  void isNotAskedWithoutTheSignal() {
    assertThat(Rules.check(rule, Given.policy().visit(NO_CHOICE, ADS).compared()))
        .isInstanceOfSatisfying(
            RuleResult.NotChecked.class,
            result -> assertThat(result.why()).contains("--profile-signals gpc"));
  }

  @Test
  void aPromiseToHonourDoNotTrackIsHeldToIt() {
    var same = Given.policy().visit(NO_CHOICE, ADS, COUNT).visit(DNT, ADS, COUNT);
    var none = Given.policy().visit(NO_CHOICE, ADS, COUNT).visit(DNT, Seen.cookie("basket"));
    var fewer = Given.policy().visit(NO_CHOICE, ADS, COUNT).visit(DNT, ADS);
    var never = Given.policy().visit(NO_CHOICE, ADS);

    assertThat(honoured(same)).isEqualTo(Result.CONTRADICTED);
    assertThat(honoured(none)).isEqualTo(Result.CONSISTENT);
    assertThat(honoured(fewer)).isEqualTo(Result.NOT_VERIFIABLE);
    assertThat(honoured(never)).isEqualTo(Result.NOT_VERIFIABLE);
  }

  @Test
  void whoSaysThatItIsIgnoredIsBelievedWhereItIs() {
    var same = Given.policy().visit(NO_CHOICE, ADS).visit(DNT, ADS);
    var none = Given.policy().visit(NO_CHOICE, ADS).visit(DNT, Seen.cookie("basket"));

    assertThat(ignored(same)).isEqualTo(Result.CONSISTENT);
    assertThat(ignored(none)).isEqualTo(Result.NOT_VERIFIABLE);
  }

  private static Result honoured(Given given) {
    return ClaimCase.of(given).result(DO_NOT_TRACK_HONOURED, "We honour Do Not Track signals.");
  }

  private static Result ignored(Given given) {
    return ClaimCase.of(given).result(DO_NOT_TRACK_IGNORED, "We do not respond to Do Not Track.");
  }
}
