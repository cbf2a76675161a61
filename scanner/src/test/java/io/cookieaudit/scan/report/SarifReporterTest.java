package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifReporterTest {
  private static JsonNode run() throws JsonProcessingException {
    JsonNode log =
        new ObjectMapper()
            .readTree(ReportersTest.written("sarif", Example.report(Example.withGap())));
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    return log.at("/runs/0");
  }

  private static JsonNode result(String fingerprint) throws JsonProcessingException {
    return StreamSupport.stream(run().path("results").spliterator(), false)
        .filter(one -> one.at("/properties/fingerprint").asText().equals(fingerprint))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void placesAFindingAtThePolicysOwnWords() throws JsonProcessingException {
    JsonNode result = result("cookie-after-reject:cookie/_ms_*@lindenhof.test");

    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(36);
    assertThat(result.at("/locations/0/physicalLocation/region/snippet/text").asText())
        .contains("_ms_*");
    assertThat(result.at("/level").asText()).isEqualTo("error");
  }

  @Test
  void placesWhatThePolicyDoesNotSayAtThePolicyAsAWhole() throws JsonProcessingException {
    for (JsonNode result : run().path("results")) {
      assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
    }
  }

  @Test
  void pointsEachResultAtItsRule() throws JsonProcessingException {
    JsonNode run = run();
    for (JsonNode result : run.path("results")) {
      assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id").asText())
          .isEqualTo(result.path("ruleId").asText());
    }
  }

  @Test
  void saysWhatIsKnownAndWhatIsSuppressed() throws JsonProcessingException {
    assertThat(result("undeclared-beacon:party/measure.test").path("baselineState").asText())
        .isEqualTo("unchanged");
    assertThat(run().findValuesAsText("justification"))
        .anySatisfy(reason -> assertThat(reason).contains("lawyers"));
  }

  @Test
  void tellsWhatWasNotSeenAndNotChecked() throws JsonProcessingException {
    JsonNode notes = run().at("/invocations/0/toolExecutionNotifications");
    assertThat(notes.toString())
        .contains("not checked: undeclared-third-party")
        .contains("\"level\":\"warning\"");
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(ReportersTest.written("sarif", Example.report(Example.observed())))
        .doesNotContain("null");
  }

  @Test
  void namesAFileWithItsFolders() throws JsonProcessingException {
    Report example = Example.report(Example.observed());
    var used =
        new PolicyUsed(
            "p",
            "cookies.md",
            "",
            Optional.empty(),
            Optional.of("legal/our cookies/cookies.md"),
            Optional.empty(),
            "it was named");
    Report report =
        new Report(
            example.tool(),
            example.lists(),
            example.site(),
            example.startedAt(),
            Optional.of(used),
            example.jurisdiction(),
            example.failOn(),
            example.verdict(),
            example.findings(),
            example.claims(),
            example.passed(),
            example.notChecked(),
            example.coverage(),
            example.triage(),
            example.declared(),
            example.observed(),
            example.companies(),
            example.pages());

    assertThat(
            new ObjectMapper()
                .readTree(ReportersTest.written("sarif", report))
                .findValuesAsText("uri"))
        .containsOnly("legal/our%20cookies/cookies.md");
  }
}
