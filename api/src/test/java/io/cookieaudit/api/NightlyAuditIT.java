package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.api.TestService.Answer;
import io.cookieaudit.api.database.Databases;
import io.cookieaudit.api.egress.EgressGuard;
import io.cookieaudit.api.egress.Openings;
import io.cookieaudit.api.scans.BrowserAuditor;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.demo.DemoShop;
import io.cookieaudit.scan.demo.Expectation;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night from end to end: a site is added, the clock moves, the browser audits it. */
class NightlyAuditIT {
  @TempDir Path folder;

  @Test
  void auditsTheDemoShopAtNight() {
    var clock = new TestClock("2026-05-01T12:00:00Z");
    DemoShop shop = DemoShop.open();
    try (LoopbackSites sites = LoopbackSites.serve(shop);
        EgressGuard guard = EgressGuard.start(Openings.NONE, sites.browserOptions().connectTo());
        TestService service =
            TestService.start(
                Databases.h2(folder),
                new BrowserAuditor(
                    new Tool("test", ""),
                    clock,
                    guard.before(TestBrowser.with(sites.browserOptions())),
                    new Redaction("of no secret value".getBytes(StandardCharsets.UTF_8), false),
                    guard),
                clock)) {
      Answer added =
          service.post(
              "/api/sites",
              """
              {"name": "Lantern House", "url": "%s", "policy": "%scookies.md",
               "schedule": {"cron": "30 2 * * *", "zone": "Europe/Berlin"}}
              """
                  .formatted(shop.homeUrl(), shop.homeUrl()));
      assertThat(added.status()).as(added.body()).isEqualTo(201);
      String scans = added.header("Location") + "/scans";
      assertThat(service.get(scans).json()).isEmpty();

      clock.moveTo("2026-05-02T00:30:00Z");
      service.lookAtTheClock();

      JsonNode queued =
          Awaitility.await()
              .atMost(1, TimeUnit.MINUTES)
              .until(() -> service.get(scans).json(), list -> !list.isEmpty());
      JsonNode scan = service.ended(queued.path(0).path("id").asText());
      assertThat(scan.path("state").asText()).as(scan.toPrettyString()).isEqualTo("done");
      assertThat(scan.path("occasion").asText()).isEqualTo("nightly");
      assertThat(scan.path("verdict").asText()).isEqualTo("findings");
      String report = "/api/scans/" + scan.path("id").asText() + "/report";
      assertThat(fingerprints(service.get(report).json()))
          .containsExactlyInAnyOrderElementsOf(planted(shop));
      assertThat(service.get(report).json().path("startedAt").asText())
          .isEqualTo("2026-05-02T00:30:00Z");
      assertThat(service.get(report, "text/html").body()).contains("cookie-before-consent");
    }
  }

  private static List<String> fingerprints(JsonNode report) {
    return StreamSupport.stream(report.path("findings").spliterator(), false)
        .map(finding -> finding.path("fingerprint").asText())
        .toList();
  }

  private static List<String> planted(DemoShop shop) {
    return shop.expectation().findings().stream().map(Expectation.Expected::fingerprint).toList();
  }
}
