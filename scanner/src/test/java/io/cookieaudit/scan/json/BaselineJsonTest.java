package io.cookieaudit.scan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.triage.Baseline;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BaselineJsonTest {
  private static final Baseline BASELINE =
      new Baseline(
          new Baseline.MadeWith(
              List.of("no-choice", "rejected"), 5, List.of("trackers 2026-11-01")),
          new TreeSet<>(Set.of("b-rule:cookie/b@shop.test", "a-rule:cookie/a@shop.test")));

  @Test
  void readsBackWhatItWrote() {
    assertThat(BaselineJson.read(BaselineJson.write(BASELINE), "baseline.json"))
        .isEqualTo(BASELINE);
  }

  @Test
  void writesOneFingerprintALineInOrder() {
    assertThat(BaselineJson.write(BASELINE).lines().map(String::strip))
        .containsSubsequence("\"a-rule:cookie/a@shop.test\",", "\"b-rule:cookie/b@shop.test\"");
  }

  @Test
  void refusesAFileOfANewerForm() {
    assertThatThrownBy(() -> BaselineJson.read("{\"schema\":7}", "baseline.json"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("newer cookie-audit (schema 7");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> BaselineJson.read("{\"schema\":1}", "baseline.json"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("madeWith: it is missing");
  }
}
