package io.cookieaudit.scan.cli;

import static io.cookieaudit.scan.observe.ConsentState.NO_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.rule.Given;
import io.cookieaudit.scan.rule.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  @TempDir Path folder;

  private String file(String name, Seen... things) throws IOException {
    String json = ObservationJson.write(Given.noPolicy().visit(NO_CHOICE, things).observation());
    return Files.writeString(folder.resolve(name), json).toString();
  }

  @Test
  void endsWithZeroWhereNothingDiffers() throws IOException {
    String same = file("same.json", Seen.cookie("a"));

    CommandRun ran = CommandRun.of("diff", same, same);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Nothing differs.");
  }

  @Test
  void endsWithOneAndShowsWhatCameAndWent() throws IOException {
    CommandRun ran =
        CommandRun.of(
            "diff",
            file("old.json", Seen.cookie("a")),
            file("new.json", Seen.cookie("b\u001b[2J"), Seen.request("https://t.example/x")));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("no-choice", "- cookie/a@shop.test  session", "+ party/t.example")
        .contains("+ request/t.example/x")
        .doesNotContain("\u001b");
  }

  @Test
  void printsNothingButJsonForMachines() throws IOException {
    CommandRun ran =
        CommandRun.of(
            "diff",
            file("old.json", Seen.cookie("a")),
            file("new.json", Seen.cookie("b")),
            "--format",
            "json");

    JsonNode diff = new ObjectMapper().readTree(ran.out());
    assertThat(diff.path("schema").asInt()).isEqualTo(1);
    assertThat(diff.at("/before/startedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(diff.at("/differences/0/kind").asText()).isEqualTo("cookie");
    assertThat(diff.at("/differences/0/change").asText()).isEqualTo("removed");
    assertThat(diff.at("/differences/0/subject").asText()).isEqualTo("cookie/a@shop.test");
  }

  @Test
  void aFileThatIsNoObservationIsWrongUse() throws IOException {
    String text = Files.writeString(folder.resolve("x.json"), "{}").toString();

    CommandRun ran = CommandRun.of("diff", text, text);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("x.json");
  }
}
