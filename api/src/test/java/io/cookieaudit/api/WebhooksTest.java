package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.cookieaudit.api.database.Databases;
import io.cookieaudit.api.webhooks.WebhookSettings;
import io.cookieaudit.api.webhooks.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of scans, and to whom it can be told only later. */
class WebhooksTest {
  private static final String SECRET = "known to both";
  private static final long PATIENCE_SECONDS = 60;

  private record Told(String signature, String body) {}

  @TempDir Path folder;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final FakeAuditor auditor = new FakeAuditor();
  private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
  private @Nullable HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(
                new Told(
                    String.valueOf(exchange.getRequestHeaders().getFirst(Webhooks.SIGNATURE)),
                    body));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 204, -1);
          }
        });
    server.start();
    receiver = server;
  }

  @AfterEach
  void stop() {
    if (receiver != null) {
      receiver.stop(0);
    }
  }

  private TestService start() {
    int port = receiver == null ? 0 : receiver.getAddress().getPort();
    return TestService.start(
        Databases.h2(folder),
        auditor,
        clock,
        new WebhookSettings(
            List.of(URI.create("http://127.0.0.1:%d/hook/%s".formatted(port, "k".repeat(90)))),
            SECRET));
  }

  private static String site(TestService service, String host) {
    return service
        .post("/api/sites", "{\"name\": \"Shop\", \"url\": \"https://%s/\"}".formatted(host))
        .header("Location");
  }

  private static String scanned(TestService service, String site) {
    String id = service.post(site + "/scans", "").json().path("id").asText();
    service.ended(id);
    return id;
  }

  private JsonNode next() throws InterruptedException, IOException {
    Told next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).as("something was told").isNotNull();
    assertSigned(next);
    return new ObjectMapper().readTree(next.body());
  }

  private static void assertSigned(Told told) {
    Matcher signature = Pattern.compile("t=(\\d+),v1=([0-9a-f]+)").matcher(told.signature());
    assertThat(signature.matches()).as(told.signature()).isTrue();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] expected =
          mac.doFinal((signature.group(1) + "." + told.body()).getBytes(StandardCharsets.UTF_8));
      assertThat(signature.group(2)).isEqualTo(HexFormat.of().formatHex(expected));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsOfNewFindingsOnceAndOfNothingElse() throws InterruptedException, IOException {
    try (TestService service = start()) {
      String site = site(service, "changing.test");
      String clean = scanned(service, site);
      clock.move(Duration.ofDays(1));
      String changed = scanned(service, site);

      JsonNode event = next();
      assertThat(event.path("event").asText()).isEqualTo("new-findings");
      assertThat(event.path("subject").asText()).isEqualTo("Shop: 1 new finding");
      assertThat(event.path("text").asText()).startsWith("new, medium: ");
      assertThat(event.at("/scan/id").asText()).isEqualTo(changed);
      assertThat(event.at("/changes/since").asText()).isEqualTo(clean);
      assertThat(event.at("/changes/appeared/0/rule").asText()).isEqualTo("lifetime-unstated");

      clock.move(Duration.ofDays(1));
      String same = scanned(service, site);
      JsonNode changes = service.get("/api/scans/" + same + "/changes").json();
      assertThat(changes.path("appeared")).isEmpty();
      assertThat(changes.path("unchanged").asInt()).isEqualTo(1);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void tellsOfAScanThatFailed() throws InterruptedException, IOException {
    try (TestService service = start()) {
      scanned(service, site(service, "broken.test"));

      JsonNode event = next();
      assertThat(event.path("event").asText()).isEqualTo("scan-failed");
      assertThat(event.path("text").asText()).contains("could not be started");
    }
  }

  @Test
  void triesAgainUntilItIsHeard() throws InterruptedException, IOException {
    refusals.set(2);
    try (TestService service = start()) {
      scanned(service, site(service, "broken.test"));

      for (int attempt = 0; attempt < 3; attempt++) {
        // When the next attempt is due is decided when the last one has failed.
        Awaitility.await()
            .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .until(
                () -> {
                  clock.move(Duration.ofMinutes(1));
                  service.lookAtTheClock();
                  return !told.isEmpty();
                });
        assertThat(next().path("event").asText()).isEqualTo("scan-failed");
      }
      clock.move(Duration.ofDays(1));
      service.lookAtTheClock();
    }
    assertThat(told).as("after it was heard").isEmpty();
  }

  @Test
  void comparesAnyTwoScans() {
    try (TestService service = start()) {
      String site = site(service, "changing.test");
      String clean = scanned(service, site);
      clock.move(Duration.ofDays(1));
      String changed = scanned(service, site);

      JsonNode back = service.get("/api/scans/" + clean + "/changes?since=" + changed).json();
      assertThat(back.path("gone")).hasSize(1);
      assertThat(back.path("appeared")).isEmpty();
      JsonNode first = service.get("/api/scans/" + clean + "/changes").json();
      assertThat(first.path("since").isNull()).isTrue();
      assertThat(service.get("/api/scans/" + clean + "/changes?since=nobody").status())
          .isEqualTo(404);
    }
  }
}
