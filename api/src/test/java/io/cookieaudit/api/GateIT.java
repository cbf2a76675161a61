package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the action for GitHub runs, as GitHub runs it, and the examples of the README. */
class GateIT {
  private static final Path ACTION = Means.root().resolve(".github/action");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(.*?)```");

  private static final String POLICY =
      """
      # Cookie policy

      Last updated: 3 February 2026

      | Cookie | Provider | Purpose | Lifetime |
      | --- | --- | --- | --- |
      | shop_basket | Shop | Essential: keeps the basket | Session |
      """;

  @TempDir Path folder;

  private Program gate(String cookie) throws IOException, InterruptedException {
    try (FixtureSite site = FixtureSite.start()) {
      site.on(
          "www.shop.example",
          "/",
          Reply.html("<!doctype html><title>Shop</title><h1>Lamps</h1>").cookie(cookie));
      Files.writeString(folder.resolve("cookies.md"), POLICY);
      Files.writeString(
          folder.resolve("cookie-audit.yml"),
          "urls: http://www.shop.example/\npolicy: cookies.md\npages: 1\n");
      String connect =
          site.options().connectTo().stream()
              .filter(rule -> rule.host().isEmpty() && rule.port() == 80)
              .map(rule -> "--connect-to=:80:%s:%d".formatted(rule.toHost(), rule.toPort()))
              .collect(Collectors.joining());
      Map<String, String> environment = new HashMap<>(Program.browser());
      environment.put("ARGUMENTS", "--site=cookie-audit.yml\n" + connect + "\n");
      environment.put("OUT", "out of it");
      environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
      environment.put("GITHUB_OUTPUT", folder.resolve("output.txt").toString());
      return Program.run(folder, environment, List.of(ACTION.resolve("scan").toString()));
    }
  }

  @Test
  void theActionLetsACleanSitePass() throws IOException, InterruptedException {
    Program gate = gate("shop_basket=1; Path=/");

    assertThat(gate.exit()).as(gate.out() + gate.err()).isZero();
    assertThat(folder.resolve("out of it/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("output.txt")).content().contains("exit-code=0\n");
  }

  @Test
  void theActionHoldsASiteThatDoesOtherThanItSays() throws IOException, InterruptedException {
    Program gate = gate("visitor=x1y2; Path=/; Max-Age=31536000");

    assertThat(gate.exit()).as(gate.out() + gate.err()).isEqualTo(1);
    assertThat(folder.resolve("summary.md")).content().contains("undeclared-cookie");
    assertThat(folder.resolve("output.txt"))
        .content()
        .contains("exit-code=1\n")
        .contains("sarif=out of it/report.sarif\n");
    assertThat(YAML.readTree(folder.resolve("out of it/report.sarif").toFile()).path("version"))
        .hasToString("\"2.1.0\"");
  }

  @Test
  void theActionIsAnAction() throws IOException {
    JsonNode action = YAML.readTree(ACTION.resolve("action.yml").toFile());

    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    JsonNode step = action.at("/runs/steps").get(1);
    String script = Files.readString(ACTION.resolve("scan"));
    step.path("env").fieldNames().forEachRemaining(name -> assertThat(script).contains(name));
    action
        .path("inputs")
        .fieldNames()
        .forEachRemaining(
            name -> assertThat(step.path("env").toString()).contains("inputs." + name));
    action
        .path("outputs")
        .fieldNames()
        .forEachRemaining(name -> assertThat(script).contains(name + "="));
  }

  @Test
  void theExamplesAreWellFormedAndNameWhatThereIs() throws IOException {
    List<JsonNode> examples =
        EXAMPLE
            .matcher(Files.readString(Means.root().resolve("README.md")))
            .results()
            .map(match -> read(match.group(1)))
            .toList();
    assertThat(examples).hasSize(3);
    JsonNode inputs = YAML.readTree(ACTION.resolve("action.yml").toFile()).path("inputs");
    JsonNode used = examples.get(1).at("/jobs/cookies/steps").get(2);
    assertThat(used.path("uses").asText()).contains("/.github/action@");
    used.path("with").fieldNames().forEachRemaining(name -> assertThat(inputs.has(name)).isTrue());
    assertThat(examples.get(2).at("/cookies/script").isArray()).isTrue();
  }

  private static JsonNode read(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (IOException e) {
      throw new AssertionError("no YAML: " + yaml, e);
    }
  }
}
