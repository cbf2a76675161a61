package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.api.TestService.Answer;
import io.cookieaudit.api.access.Scope;
import io.cookieaudit.api.database.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over HTTP, with an auditor that needs no browser. */
class ServiceTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;
  private final FakeAuditor auditor = new FakeAuditor();
  private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");

  @Test
  void queuesAScanAndGivesItsReport() {
    try (TestService service = start()) {
      Answer queued =
          service.post("/api/scans", "{\"url\": \"https://clean.test/\", \"pages\": 2}");

      assertThat(queued.status()).isEqualTo(202);
      assertThat(queued.json().path("state").asText()).isEqualTo("queued");
      String id = queued.json().path("id").asText();
      assertThat(queued.header("Location")).isEqualTo("/api/scans/" + id);
      JsonNode scan = service.ended(id);
      assertThat(scan.path("state").asText()).isEqualTo("done");
      assertThat(scan.path("verdict").asText()).isEqualTo("clean");
      assertThat(scan.path("pages").asInt()).isEqualTo(2);
      Answer json = service.get("/api/scans/" + id + "/report");
      assertThat(json.type()).startsWith("application/json");
      assertThat(json.json().path("schema").asInt()).isEqualTo(1);
      Answer page = service.get("/api/scans/" + id + "/report", "text/html");
      assertThat(page.type()).startsWith("text/html");
      assertThat(page.body()).startsWith("<!doctype html>");
      assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(service.get("/api/scans").json()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json, {",
    "*/*, application/json, {",
    "text/html, text/html, <!doctype html>",
    "'text/html,application/xhtml+xml,*/*;q=0.8', text/html, <!doctype html>",
    "application/sarif+json, application/sarif+json, {",
    "application/xml, application/xml, <?xml",
    "text/markdown, text/markdown, #",
    "text/csv, text/csv, name",
    "text/plain, text/plain, cookie-audit",
    "'text/csv;q=0.2,text/markdown;q=0.9', text/markdown, #",
  })
  void givesTheReportInTheFormatAskedFor(String accept, String type, String begin) {
    try (TestService service = start()) {
      String id = queued(service, "https://clean.test/");
      service.ended(id);

      Answer report = service.get("/api/scans/" + id + "/report", accept);

      assertThat(report.status()).as(report.body()).isEqualTo(200);
      assertThat(report.type()).startsWith(type);
      assertThat(report.body().strip()).startsWith(begin);
    }
  }

  @Test
  void saysInWhichFormatsThereIsAReport() {
    try (TestService service = start()) {
      String id = queued(service, "https://clean.test/");
      service.ended(id);

      Answer refused = service.get("/api/scans/" + id + "/report", "image/png");

      assertThat(refused.status()).isEqualTo(406);
      assertThat(refused.body()).contains("application/sarif+json");
    }
  }

  @Test
  void takesNoMoreThanItCanMake() {
    try (TestService service = start()) {
      for (int i = 0; i < 500; i++) {
        queued(service, "https://slow.test/" + i);
      }

      Answer refused = service.post("/api/scans", "{\"url\": \"https://clean.test/\"}");

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("300");
      assertThat(refused.type()).startsWith("application/problem+json");
    } finally {
      auditor.letGo.countDown();
    }
  }

  @Test
  void saysWhyAScanFailed() {
    try (TestService service = start()) {
      JsonNode scan = service.ended(queued(service, "https://broken.test/"));

      assertThat(scan.path("state").asText()).isEqualTo("failed");
      assertThat(scan.path("why").asText()).isEqualTo("The browser could not be started.");
      Answer report = service.get("/api/scans/" + scan.path("id").asText() + "/report");
      assertThat(report.status()).isEqualTo(409);
      assertThat(report.json().path("detail").asText()).contains("could not be started");
    }
  }

  @Test
  void goesOnAfterAFaultOfItsOwn() {
    try (TestService service = start()) {
      JsonNode scan = service.ended(queued(service, "https://bug.test/"));

      assertThat(scan.path("state").asText()).isEqualTo("failed");
      assertThat(scan.path("why").asText()).contains("fault of cookie-audit");
      JsonNode next = service.ended(queued(service, "https://clean.test/"));
      assertThat(next.path("state").asText()).isEqualTo("done");
    }
  }

  @Test
  void hasNoReportBeforeTheEnd() throws InterruptedException {
    try (TestService service = start()) {
      String id = queued(service, "https://slow.test/");
      assertThat(auditor.begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();

      Answer early = service.get("/api/scans/" + id + "/report");

      assertThat(early.status()).isEqualTo(409);
      assertThat(early.type()).startsWith("application/problem+json");
      assertThat(early.json().path("detail").asText()).contains("Ask again later");
      auditor.letGo.countDown();
      assertThat(service.ended(id).path("state").asText()).isEqualTo("done");
    }
  }

  @Test
  void makesAScanAgainThatWasRunningWhenTheServiceEnded() throws InterruptedException {
    String running;
    String waiting;
    try (TestService service = start()) {
      running = queued(service, "https://slow.test/");
      assertThat(auditor.begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
      waiting = queued(service, "https://slow.test/next");
    }

    auditor.letGo.countDown();
    try (TestService service = start()) {
      assertThat(service.ended(running).path("state").asText()).isEqualTo("done");
      assertThat(service.ended(waiting).path("state").asText()).isEqualTo("done");
    }
    assertThat(auditor.begun).hasSize(2);
  }

  @Test
  void makesAScanAgainThatWasRunningWhenTheProcessWasKilled() {
    String id;
    try (TestService service = start()) {
      id = queued(service, "https://clean.test/");
      service.ended(id);
    }
    // As a killed process leaves it: the scan runs, the scheduler's row is gone or picked.
    try (var database = Databases.h2(folder)) {
      database
          .jdbi()
          .useHandle(
              handle -> handle.execute("update scan set state = 'RUNNING', ended_at = null"));
    }

    try (TestService service = start()) {
      assertThat(service.ended(id).path("state").asText()).isEqualTo("done");
    }
    assertThat(auditor.begun).hasSize(2);
  }

  @Test
  void scansASiteEveryNight() throws InterruptedException {
    try (TestService service = start()) {
      Answer added =
          service.post(
              "/api/sites",
              """
              {"name": "Shop", "url": "https://clean.test/",
               "schedule": {"cron": "30 2 * * *", "zone": "Europe/Berlin"}}
              """);

      assertThat(added.status()).isEqualTo(201);
      assertThat(added.json().path("nextScan").asText()).isEqualTo("2026-05-02T00:30:00Z");
      String site = added.header("Location");
      for (String night : new String[] {"2026-05-02T00:30:00Z", "2026-05-03T00:31:00Z"}) {
        clock.moveTo(night);
        service.lookAtTheClock();
        assertThat(auditor.begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
        service.ended(service.get(site + "/scans").json().path(0).path("id").asText());
      }
      assertThat(service.get(site + "/scans").json()).hasSize(2);
      assertThat(service.get(site).json().path("lastScan").path("occasion").asText())
          .isEqualTo("nightly");
    }
  }

  @Test
  void catchesUpWithOneScanForAllTheNightsItMissed() throws InterruptedException {
    try (TestService service = start()) {
      service.post(
          "/api/sites",
          "{\"url\": \"https://clean.test/\", \"schedule\": {\"cron\": \"0 3 * * *\", \"zone\": \"UTC\"}}");
    }

    clock.moveTo("2026-05-05T12:00:00Z");
    try (TestService service = start()) {
      assertThat(auditor.begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
      JsonNode site = service.get("/api/sites").json().path(0);
      assertThat(site.path("nextScan").asText()).isEqualTo("2026-05-06T03:00:00Z");
      service.ended(site.path("lastScan").path("id").asText());
      assertThat(service.get("/api/scans").json()).hasSize(1);
    }
  }

  @Test
  void changesAndRemovesASite() {
    try (TestService service = start()) {
      String site =
          service.post("/api/sites", "{\"url\": \"https://clean.test/\"}").header("Location");

      Answer changed =
          service.put(
              site,
              "{\"name\": \"Lamps\", \"url\": \"https://clean.test/\", \"schedule\": {\"cron\": \"0 3 * * 1\", \"zone\": \"UTC\"}}");

      assertThat(changed.json().path("name").asText()).isEqualTo("Lamps");
      assertThat(changed.json().path("nextScan").asText()).isEqualTo("2026-05-04T03:00:00Z");
      assertThat(service.post(site + "/scans", "").status()).isEqualTo(202);
      assertThat(service.delete(site).status()).isEqualTo(204);
      assertThat(service.get(site).status()).isEqualTo(404);
      assertThat(service.delete(site).status()).isEqualTo(404);
      assertThat(service.get("/api/scans").json()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"url\": \"ftp://shop.test/\"} | no address",
        "{\"url\": \"https://clean.test/\", \"policy\": \"/etc/passwd\"} | no policy",
        "{\"url\": \"https://clean.test/\", \"pages\": \"many\"} | pages: expected a whole number",
        "{\"url\": \"https://clean.test/\", \"states\": [\"never\"]} | states[0]: expected one of no-choice",
        "{\"address\": \"https://clean.test/\"} | url: it is missing",
        "{\"url\": \"https://clean.test/\", \"adress\": 1} | adress",
        "{\"url\": | ends in the middle",
        "[] | cannot be read",
        "null | ",
      })
  void refusesWhatCannotBeMeant(String body, String detail) {
    try (TestService service = start()) {
      Answer answer = service.post("/api/scans", body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.type()).startsWith("application/problem+json");
      assertThat(answer.json().path("status").asInt()).isEqualTo(400);
      assertThat(answer.json().path("instance").asText()).isEqualTo("/api/scans");
      if (detail != null) {
        assertThat(answer.json().path("detail").asText()).contains(detail);
      }
      assertThat(service.get("/api/scans").json()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\": \"https://clean.test/\", \"schedule\": {\"cron\": \"often\", \"zone\": \"UTC\"}}",
        "{\"url\": \"https://clean.test/\", \"schedule\": {\"cron\": \"0 3 * * *\", \"zone\": \"Mars\"}}",
        "{\"url\": \"https://clean.test/\", \"schedule\": {\"cron\": \"0 3 * * *\"}}",
        "{\"name\": \"Shop\"}",
      })
  void refusesASiteThatCannotBePlanned(String body) {
    try (TestService service = start()) {
      Answer answer = service.post("/api/sites", body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("detail").asText()).isNotBlank();
      assertThat(service.get("/api/sites").json()).isEmpty();
    }
  }

  @Test
  void refusesABodyOfTwoMegabytes() {
    try (TestService service = start()) {
      Answer answer =
          service.post("/api/scans", "{\"url\": \"https://%s/\"}".formatted("x".repeat(2_000_000)));

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.type()).startsWith("application/problem+json");
    }
  }

  @Test
  void letsNobodyInWithoutAToken() {
    List<String> doors =
        List.of(
            "GET /api/scans",
            "POST /api/scans",
            "GET /api/scans/x",
            "GET /api/scans/x/report",
            "GET /api/scans/x/observation",
            "GET /api/scans/x/changes",
            "GET /api/tokens",
            "POST /api/tokens",
            "DELETE /api/tokens/x",
            "GET /api/deeds",
            "GET /api/sites",
            "POST /api/sites",
            "GET /api/sites/x",
            "PUT /api/sites/x",
            "DELETE /api/sites/x",
            "POST /api/sites/x/scans",
            "GET /api/sites/x/scans");
    List<String> keys =
        List.of("", "Bearer x", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer cookie-audit_");
    try (TestService service = start()) {
      for (String door : doors) {
        for (String key : keys) {
          String[] words = door.split(" ", 2);
          Answer answer = service.as(key, words[0], words[1]);

          assertThat(answer.status()).as("%s with '%s'", door, key).isEqualTo(401);
          assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
          assertThat(answer.type()).startsWith("application/problem+json");
        }
      }
    }
  }

  /** Every door, and the least that opens it. */
  @ParameterizedTest
  @CsvSource({
    "GET /api/scans, READ",
    "GET /api/scans/x, READ",
    "GET /api/scans/x/report, READ",
    "GET /api/scans/x/changes, READ",
    "GET /api/scans/x/observation, READ",
    "GET /api/sites, READ",
    "GET /api/sites/x, READ",
    "GET /api/sites/x/scans, READ",
    "POST /api/scans, SCAN",
    "POST /api/sites/x/scans, SCAN",
    "POST /api/sites, ADMIN",
    "PUT /api/sites/x, ADMIN",
    "DELETE /api/sites/x, ADMIN",
    "GET /api/tokens, ADMIN",
    "POST /api/tokens, ADMIN",
    "DELETE /api/tokens/x, ADMIN",
    "GET /api/deeds, ADMIN",
  })
  void aTokenOpensWhatItsScopeSays(String door, Scope needed) {
    try (TestService service = start()) {
      for (Scope scope : Scope.values()) {
        String secret =
            service
                .post(
                    "/api/tokens",
                    "{\"name\": \"one\", \"scope\": \"%s\"}"
                        .formatted(scope.name().toLowerCase(Locale.ROOT)))
                .json()
                .path("secret")
                .asText();
        String[] words = door.split(" ", 2);

        int status = service.as("Bearer " + secret, words[0], words[1]).status();

        if (scope.compareTo(needed) < 0) {
          assertThat(status).as("%s with %s", door, scope).isEqualTo(403);
        } else {
          assertThat(status).as("%s with %s", door, scope).isNotIn(401, 403);
        }
      }
    }
  }

  @Test
  void notesWhoChangedWhat() {
    try (TestService service = start()) {
      Answer made =
          service.post("/api/tokens", "{\"name\": \"CI of the shop\", \"scope\": \"scan\"}");
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      String secret = made.json().path("secret").asText();
      service.as("Bearer " + secret, "GET", "/api/scans");
      service.as("Bearer " + secret, "DELETE", "/api/sites/x");
      service.post("/api/sites", "{\"url\": \"https://clean.test/\"}");

      JsonNode deeds = service.get("/api/deeds").json();
      assertThat(deeds).hasSize(2);
      assertThat(deeds.findValuesAsText("what"))
          .satisfiesExactlyInAnyOrder(
              deed -> assertThat(deed).isEqualTo("POST /api/tokens → " + made.header("Location")),
              deed -> assertThat(deed).startsWith("POST /api/sites → /api/sites/"));
      assertThat(deeds.findValuesAsText("token")).containsOnly("test");
      JsonNode tokens = service.get("/api/tokens").json();
      assertThat(tokens.findValuesAsText("name"))
          .containsExactlyInAnyOrder("test", "CI of the shop");
      assertThat(tokens.toString()).doesNotContain(secret).doesNotContain("secret");
      assertThat(service.delete(made.header("Location")).status()).isEqualTo(204);
      assertThat(service.as("Bearer " + secret, "GET", "/api/scans").status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"\", \"scope\": \"read\"} | name",
        "{\"name\": \"a\", \"scope\": \"everything\"} | scope",
        "{\"name\": \"a\"} | scope",
        "{\"name\": \"a\", \"scope\": \"read\", \"expiresAt\": \"2020-01-01T00:00:00Z\"} | expiresAt",
        "{\"name\": \"a\", \"scope\": \"read\", \"more\": 1} | more",
      })
  void refusesATokenThatCannotBeMeantSo(String body, String word) {
    try (TestService service = start()) {
      Answer refused = service.post("/api/tokens", body);

      assertThat(refused.status()).as(refused.body()).isEqualTo(400);
      assertThat(refused.json().path("detail").asText()).contains(word);
    }
  }

  @Test
  void showsItsDocumentItsPageAndItsHealthToEverybody() {
    try (TestService service = start()) {
      assertThat(service.as("", "GET", "/health").json().path("status").asText()).isEqualTo("UP");
      assertThat(service.as("", "GET", "/").header("Location")).isEqualTo("/openapi/index.html");
      assertThat(service.as("", "GET", "/openapi/index.html").body()).contains("openapi.yml");
      assertThat(service.as("", "GET", "/openapi/ui/swagger-ui-bundle.js").status()).isEqualTo(200);
      assertThat(service.as("", "GET", "/openapi/openapi.yml").body())
          .contains("/api/scans/{id}/report:")
          .contains("/api/sites/{id}:")
          .contains("no-choice")
          .contains("bearer");
    }
  }

  @Test
  void saysThatThereIsNoSuchPath() {
    try (TestService service = start()) {
      Answer answer = service.get("/api/nothing");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.type()).startsWith("application/problem+json");
      assertThat(service.get("/api/scans/nothing").json().path("detail").asText())
          .contains("no scan 'nothing'");
    }
  }

  private TestService start() {
    return TestService.start(Databases.h2(folder), auditor, clock);
  }

  private static String queued(TestService service, String url) {
    return service
        .post("/api/scans", "{\"url\": \"%s\"}".formatted(url))
        .json()
        .path("id")
        .asText();
  }
}
