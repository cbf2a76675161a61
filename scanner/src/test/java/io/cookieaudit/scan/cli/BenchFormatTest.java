package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.bench.Cost;
import io.cookieaudit.scan.bench.Pairing;
import io.cookieaudit.scan.observe.Tool;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BenchFormatTest {
  private static final BenchFormat.Machine MACHINE =
      new BenchFormat.Machine(new Tool("1.0", "abc"), "25", 2, 3);

  private static Pairing pairing(OptionalLong auditPeak) {
    return new Pairing(
        "one-page",
        "1 page in 3 states, beside 1 load",
        5,
        1,
        List.of(
            new Pairing.Round(new Cost(4_000, 6_000), new Cost(2_000, 2_000)),
            new Pairing.Round(new Cost(9_000, 6_000), new Cost(1_000, 2_000)),
            new Pairing.Round(new Cost(3_000, 5_000), new Cost(1_500, 1_000))),
        auditPeak,
        OptionalLong.of(200_000_000));
  }

  @Test
  void showsMediansAndTheMedianOfTheRatios() {
    String text = BenchFormat.TEXT.print(List.of(pairing(OptionalLong.of(300_000_000))), MACHINE);

    assertThat(text).contains("medians of 3 rounds, on 2 cores");
    assertThat(text).containsPattern("wall +4\\.00 +1\\.50 +2\\.00");
    assertThat(text).containsPattern("CPU +6\\.00 +2\\.00 +3\\.00");
    assertThat(text).containsPattern("memory +300 +200 +1\\.50");
  }

  @Test
  void leavesOutMemoryThatTheSystemDoesNotTell() {
    List<Pairing> untold = List.of(pairing(OptionalLong.empty()));

    assertThat(BenchFormat.TEXT.print(untold, MACHINE)).doesNotContainPattern("memory +\\d");
    assertThat(BenchFormat.JSON.print(untold, MACHINE)).contains("\"audit\" : null");
  }

  @Test
  void givesProgramsTheSpreadToo() {
    assertThat(BenchFormat.JSON.print(List.of(pairing(OptionalLong.empty())), MACHINE))
        .contains("\"least\" : 3000", "\"most\" : 9000", "\"auditLoads\" : 5");
  }
}
