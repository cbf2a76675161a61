package io.cookieaudit.scan.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.triage.Baseline.MadeWith;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final MadeWith THEN =
      new MadeWith(List.of("no-choice", "rejected"), 5, List.of("trackers 2026-10-01"));

  private static List<String> differences(MadeWith now) {
    return Baseline.of(THEN, List.of()).differencesFrom(now);
  }

  @Test
  void findsNoDifferenceToTheSameScan() {
    assertThat(
            differences(
                new MadeWith(List.of("rejected", "no-choice"), 5, List.of("trackers 2026-10-01"))))
        .isEmpty();
  }

  @Test
  void saysInWhichWaysTodaysScanIsAnother() {
    assertThat(differences(new MadeWith(List.of("no-choice"), 10, List.of())))
        .containsExactly(
            "the baseline was made with the states no-choice, rejected, this scan with no-choice",
            "the baseline was made with 5 pages a state, this scan with 10",
            "the baseline was made with the lists trackers 2026-10-01, this scan with none");
  }
}
