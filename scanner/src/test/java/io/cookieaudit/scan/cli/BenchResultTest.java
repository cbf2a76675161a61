package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.BrowserInfo;
import io.cookieaudit.scan.observe.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchResultTest {
  private static final BrowserInfo BROWSER =
      new BrowserInfo("Chrome", "140.0", new BrowserInfo.SelfChecks(true, true));

  private static BenchResult result(BenchRound... rounds) {
    return new BenchResult(List.of(rounds), new Tool("1.0", "abc"), "25", 2, 30);
  }

  private static BenchRound round(long oneLoad, long audit, long sameLoads, boolean asExpected) {
    return new BenchRound(oneLoad, audit, sameLoads, 17, asExpected, BROWSER);
  }

  @Test
  void showsTheMiddleOfAnOddNumberOfRounds() {
    assertThat(BenchResult.Times.of(List.of(900L, 100L, 300L)))
        .isEqualTo(new BenchResult.Times(300, 100, 900));
  }

  @Test
  void showsTheMiddleBetweenTheTwoMiddleRoundsOfAnEvenNumber() {
    assertThat(BenchResult.Times.of(List.of(400L, 100L, 200L, 900L)).median()).isEqualTo(300);
  }

  @Test
  void oneAuditThatMissesSomethingSpoilsTheMeasurement() {
    var spoilt = result(round(1_000, 9_000, 3_000, true), round(1_000, 8_000, 3_000, false));

    assertThat(spoilt.asExpected()).isFalse();
    assertThat(BenchFormat.TEXT.print(spoilt)).contains("NOT every audit");
  }

  @Test
  void saysHowManyTimesAsLongTheAuditTakes() {
    var result = result(round(1_000, 9_000, 3_000, true));

    assertThat(BenchFormat.TEXT.print(result))
        .contains("1 round, on 2 cores")
        .contains("17 page loads")
        .contains("3.0 times as long as its page loads alone")
        .contains("9.0 times as long as one");
    assertThat(BenchFormat.JSON.print(result)).contains("\"audit\" : 9000");
  }

  @Test
  void needsARound() {
    assertThatThrownBy(BenchResultTest::result).isInstanceOf(IllegalArgumentException.class);
  }
}
