package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.json.Schemas;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.triage.Triage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
  private static final String SCHEMA = "report.schema.json";

  private static String written(Observation observed) {
    return ReportersTest.written("json", Example.report(observed));
  }

  @Test
  void writesWhatItsSchemaDescribes() {
    Schemas.assertValid(written(Example.withGap()), JsonReporter.class, SCHEMA);
    Schemas.assertValid(written(Example.observed()), JsonReporter.class, SCHEMA);
  }

  @Test
  void writesAReportWithoutAPolicyToo() {
    var frame =
        new Reports.Frame(
            Example.FRAME.tool(),
            List.of(),
            host -> Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "eu",
            Map.of());
    Report report =
        Reports.of(
            frame,
            Optional.empty(),
            Example.observed(),
            Example.results(),
            List.of(),
            Triage.apply(
                Reports.findings(Example.results()), Optional.empty(), List.of(), Example.TODAY));
    Schemas.assertValid(ReportersTest.written("json", report), JsonReporter.class, SCHEMA);
    assertThat(ReportersTest.written("html", report)).contains("None was given and none was found");
  }

  @Test
  void hasTheFieldNamesOfTheContract() throws JsonProcessingException {
    JsonNode report = new ObjectMapper().readTree(written(Example.withGap()));
    assertThat(report.fieldNames())
        .toIterable()
        .contains(
            "schema",
            "tool",
            "lists",
            "site",
            "startedAt",
            "policy",
            "jurisdiction",
            "verdict",
            "findings",
            "claims",
            "passed",
            "notChecked",
            "coverage",
            "suppressions");
    assertThat(report.at("/findings/0/fingerprint").asText())
        .isEqualTo("cookie-after-reject:cookie/_ms_*@lindenhof.test");
    assertThat(report.at("/findings/0/evidence/0/quote/line").asInt()).isEqualTo(36);
    assertThat(report.at("/findings/0/references/0").asText()).contains("Directive 2002/58");
    assertThat(report.at("/claims/0/result").asText()).isEqualTo("contradicted");
    assertThat(report.at("/verdict").asText()).isEqualTo("findings");
    assertThat(report.at("/policy/effective").asText()).isEqualTo("2026-03-01");
  }
}
