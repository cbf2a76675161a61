package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiffCommandTest {
  @TempDir Path folder;

  private String file(String name, String row) throws IOException {
    return Files.writeString(
            folder.resolve(name),
            "# Cookie policy\n\nEffective from 1 March 2026\n\n| Cookie | Purpose | Duration |\n| --- | --- | --- |\n| sid | keeps the basket | session |\n| "
                + row
                + " |\n")
        .toString();
  }

  @Test
  void showsTheLinesOfBothForPeople() throws IOException {
    CommandRun ran =
        CommandRun.of(
            "policy",
            "diff",
            file("old.md", "uid | counts visits | 1 day"),
            file("new.md", "uid | counts visits | 30 days"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("~ cookie uid  no purpose, 1 d (line 8) → no purpose, 30 d (line 8)")
        .doesNotContain("cookie sid");
  }

  @Test
  void endsWithZeroWhereTheyDeclareTheSame() throws IOException {
    String same = file("same.md", "uid | counts visits | 1 day");

    CommandRun ran = CommandRun.of("policy", "diff", same, same);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("They declare the same.");
  }

  @Test
  void printsNothingButJsonForMachines() throws IOException {
    CommandRun ran =
        CommandRun.of("policy", "diff", "alibaba-com-2019", "alibaba-com-2020", "--format", "json");

    JsonNode diff = new ObjectMapper().readTree(ran.out());
    assertThat(diff.path("schema").asInt()).isEqualTo(1);
    assertThat(diff.at("/before/policy").asText()).isEqualTo("alibaba-com-2019");
    assertThat(diff.at("/differences/0/kind").asText()).isEqualTo("policy");
  }

  @Test
  void aPolicyThatIsNotNamedIsWrongUse() {
    assertThat(CommandRun.of("policy").exit()).isEqualTo(2);
    assertThat(CommandRun.of("policy", "diff", "alibaba-com-2019").exit()).isEqualTo(2);
    assertThat(CommandRun.of("policy", "diff", "a.md", "https://shop.example/").exit())
        .isEqualTo(2);
  }
}
