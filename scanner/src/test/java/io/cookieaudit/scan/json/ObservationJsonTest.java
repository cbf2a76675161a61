package io.cookieaudit.scan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.report.Example;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationJsonTest {
  private static final String SCHEMA = "observation.schema.json";
  private static final String WRITTEN = ObservationJson.write(Example.observed());

  private static Observation read(String json) {
    return ObservationJson.read(json, "observation.json");
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(read(WRITTEN)).isEqualTo(Example.observed());
  }

  @Test
  void writesTheSameBytesAgain() {
    assertThat(ObservationJson.write(read(WRITTEN))).isEqualTo(WRITTEN);
  }

  @Test
  void writesWhatItsSchemaDescribes() {
    Schemas.assertValid(WRITTEN, ObservationJson.class, SCHEMA);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\":\"nothing-to-do\"}'",
    "'{\"type\":\"no-banner\"}'",
    "'{\"type\":\"not-offered\",\"driver\":\"d\",\"why\":\"w\"}'",
    "'{\"type\":\"unproven\",\"driver\":\"d\",\"clicks\":1,\"why\":\"w\"}'",
    "'{\"type\":\"failed\",\"why\":\"w\"}'"
  })
  void writesEveryOutcomeByItsType(String outcome) throws IOException {
    var parsed = Json.OF_MACHINES.readValue(outcome, ConsentOutcome.class);
    assertThat(Json.OF_MACHINES.readTree(Json.write(parsed)))
        .isEqualTo(Json.OF_MACHINES.readTree(outcome));
    String whole = ObservationJson.write(Example.withRejection(parsed));
    Schemas.assertValid(whole, ObservationJson.class, SCHEMA);
    assertThat(read(whole).visits().get(1).outcome()).isEqualTo(parsed);
  }

  @Test
  void hasTheFieldNamesOfTheContract() throws IOException {
    var visit = Json.OF_MACHINES.readTree(WRITTEN).at("/visits/0");
    assertThat(visit.at("/cookies/1/lifetime/requestedSeconds").asLong()).isEqualTo(63_072_000);
    assertThat(visit.at("/cookies/1/lifetime/storedSeconds").asLong()).isEqualTo(34_560_000);
    assertThat(visit.at("/cookies/1/setBy/kind").asText()).isEqualTo("script");
    assertThat(visit.at("/cookieEvents/2/event").asText()).isEqualTo("blocked");
    assertThat(visit.at("/cookieEvents/2/name").asText()).isEqualTo("trk");
    assertThat(visit.at("/cookieEvents/2/reason").asText()).startsWith("SameSite");
    assertThat(visit.at("/requests/0/phase").asText()).isEqualTo("before-choice");
    assertThat(visit.at("/storage/0/kind").asText()).isEqualTo("local-storage");
    assertThat(visit.at("/outcome/type").asText()).isEqualTo("nothing-to-do");
  }

  @Test
  void keepsTheLinksThatWereFollowedWithTheFirstVisit() {
    List<FollowedLink> links =
        List.of(new FollowedLink("http://a.test/out", "here", 200, "https://a.test/out"));
    String json = ObservationJson.write(read(WRITTEN).withLinks(links));
    Schemas.assertValid(json, ObservationJson.class, SCHEMA);
    assertThat(read(json).visits().getFirst().links()).isEqualTo(links);
    assertThat(read(json).visits().getLast().links()).isEmpty();
  }

  /** The file is never written again: it is what the first version wrote. */
  @Test
  void readsAFileOfTheFirstVersion() throws IOException {
    String old =
        Files.readString(
            Means.root()
                .resolve(
                    "scanner/src/test/resources/io/cookieaudit/scan/json/observation-schema-1.json"));
    Schemas.assertValid(old, ObservationJson.class, SCHEMA);
    Observation observation = read(old);
    Visit rejected = observation.visits(ConsentState.REJECTED).findFirst().orElseThrow();
    assertThat(rejected.outcome())
        .isInstanceOfSatisfying(
            ConsentOutcome.Applied.class,
            applied -> assertThat(applied.recordNames()).containsExactly("lh_consent"));
    assertThat(rejected.cookies()).extracting("name").contains("_ms_4711");
    assertThat(rejected.cookieEvents())
        .extracting(CookieEvent::event)
        .contains(CookieEvent.Kind.BLOCKED);
    assertThat(rejected.cookies().getFirst().lifetime().requestedSeconds()).isEmpty();
    assertThat(observation.visits()).hasSize(3);
    assertThat(observation.settings().interactions()).isEmpty();
    assertThat(rejected.apiReads()).isEmpty();
    assertThat(rejected.cookies()).allMatch(cookie -> cookie.frame().isEmpty());
    assertThat(read(ObservationJson.write(observation))).isEqualTo(observation);
  }

  @Test
  void givesFieldsThatAreMissingTheirDocumentedDefault() {
    String older =
        WRITTEN
            .replaceAll("\"browserTraffic\" : \\[ ],", "")
            .replaceAll("\"signals\" : \\[ ],", "")
            .replaceAll(",\\s*\"cname\" : \\[ ]", "")
            .replaceAll("\"partitionKey\" : null,", "");
    assertThat(older).doesNotContain("browserTraffic", "signals", "cname", "partitionKey");
    Schemas.assertValid(older, ObservationJson.class, SCHEMA);
    assertThat(read(older)).isEqualTo(Example.observed());
  }

  @Test
  void passesOverFieldsOfLaterVersions() {
    String later = WRITTEN.replaceFirst("\\{", "{\"smells\":[{\"of\":\"coffee\"}],");
    assertThat(read(later)).isEqualTo(Example.observed());
  }

  @Test
  void refusesAFileOfANewerForm() {
    assertThatThrownBy(() -> read("{\"visits\":{\"deep\":[]},\"schema\":2}"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("newer cookie-audit (schema 2; this one reads up to 1)")
        .hasMessageContaining("Update cookie-audit")
        .hasMessageContaining("observation.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pageMs\" : 40 | \"pageMs\" : \"40\" | visits[0].cookies[0].at.pageMs: expected a whole number",
        "\"secure\" : true, | | visits[0].cookies[0].secure: it is missing",
        "\"type\" : \"nothing-to-do\" | \"type\" : \"nothing\" | known for it",
        "\"phase\" : \"before-choice\" | \"phase\" : \"before\" | expected one of before-choice, click, after-choice, revisit",
        "\"name\" : \"lh_basket\" | \"name\" : 5 | visits[0].cookies[0].name: expected text",
        "\"name\" : \"lh_basket\" | \"name\" : null | visits[0].cookies[0].name: it is missing",
        "2026-11-22T08:00:00Z | yesterday | startedAt: expected a time",
        "\"browser\" : { | \"browser\" : [ | browser: expected an object",
      })
  void saysWhereAFileIsWrong(String right, @Nullable String wrong, String message) {
    String broken = WRITTEN.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
    assertThat(broken).isNotEqualTo(WRITTEN);
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("observation.json, line ");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', it has no \"schema\" number",
    "'[1]', it has no \"schema\" number",
    "'hello', it is not well formed",
    "'{\"schema\":1,\"tool\":', it ends in the middle",
    "'', it has no \"schema\" number",
  })
  void saysThatSomethingElseIsNoObservation(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("observation.json");
  }

  @Test
  void hasASchemaThatRefusesWhatIsWrong() {
    assertThat(
            Schemas.errors(
                WRITTEN.replace("\"before-choice\"", "\"early\""), ObservationJson.class, SCHEMA))
        .isNotEmpty();
  }
}
