package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring command, which starts the program as it was started itself. */
class BenchIT {
  @TempDir Path folder;

  @Test
  void measuresARoundAndPrintsNothingButJson() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Means.root().resolve("cookie-audit").toString(),
            "bench",
            "--rounds",
            "1",
            "--format",
            "json");

    var bench = Program.run(folder, Program.browser(), command);

    assertThat(bench.exit()).as(bench.err()).isZero();
    JsonNode workloads = new ObjectMapper().readTree(bench.out()).path("workloads");
    assertThat(workloads)
        .extracting(workload -> workload.path("id").asText())
        .containsExactly("one-page", "pages-10", "demo");
    // Every page in three states, and the page where the choice is made once more in two of them.
    assertThat(workloads.get(0).path("auditLoads").asInt()).isEqualTo(5);
    assertThat(workloads.get(1).path("auditLoads").asInt()).isEqualTo(32);
    assertThat(workloads.get(1).path("bareLoads").asInt()).isEqualTo(30);
    assertThat(workloads)
        .allMatch(workload -> workload.at("/wallMs/audit/median").asLong() > 0)
        .allMatch(workload -> workload.at("/cpuMs/bare/median").asLong() > 0);
  }
}
