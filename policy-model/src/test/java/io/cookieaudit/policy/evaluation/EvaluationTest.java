package io.cookieaudit.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String EXPECTED =
      """
      {"items":[
        {"name":"_lm_a","category":"statistical","duration_seconds":172800},
        {"name":"_lm_b","category":"marketing","duration_seconds":"session"},
        {"name":"_lm_c","category":"unclassified","duration_seconds":null}]}
      """;

  @Test
  void reachesTheGoalsOnTheRealPolicies() throws IOException {
    assertThat(Evaluation.of(Means.documents()).missed()).isEmpty();
  }

  @Test
  void countsWhatWasFoundAndWhatNot(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("lamps.expected.json"), EXPECTED);
    Files.writeString(
        folder.resolve("lamps.md"),
        """
        ### Statistics

        | Cookie | Duration |
        |---|---|
        | _lm_a | 2 days |
        | _lm_b | 3 days |
        | _lm_d | |
        """);

    Measured all = Evaluation.of(folder).all();

    assertThat(all.precision()).isEqualTo(2.0 / 3);
    assertThat(all.recall()).isEqualTo(2.0 / 3);
    assertThat(all.purpose()).isEqualTo(0.5);
    assertThat(all.lifetime()).isEqualTo(0.5);
    assertThat(Evaluation.of(folder).missed()).isNotEmpty();
  }
}
