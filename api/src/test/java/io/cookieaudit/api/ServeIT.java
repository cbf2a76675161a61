package io.cookieaudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.cookieaudit.api.database.Databases;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is shipped, in a process of its own, with a real browser. */
class ServeIT {
  private static final long MINUTES = 3;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void endsCleanlyAndMakesWhatWasRunningAtTheNextStart() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    HttpServer site = site(asked, answer);
    String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/?key=s3cret";
    String id;
    String token;
    try {
      try (Served first = Served.start(folder, "--allow-network", "127.0.0.1")) {
        assertThat(first.said()).contains("Scans reach the public internet and 127.0.0.1");
        token = first.token();
        id =
            first
                .post(
                    client,
                    token,
                    "/api/scans",
                    "{\"url\": \"%s\", \"states\": [\"no-choice\"], \"pages\": 1}"
                        .formatted(address))
                .path("id")
                .asText();
        assertThat(asked.await(MINUTES, TimeUnit.MINUTES)).as("the browser came").isTrue();

        List<ProcessHandle> helpers = first.process().descendants().toList();
        assertThat(first.endWithSigterm()).as("143 is the code of SIGTERM").isEqualTo(143);
        assertThat(first.log()).contains(id).doesNotContain("Exception");
        assertThat(first.log()).as("addresses may hold secrets").doesNotContain("s3cret");
        assertThat(helpers).as("browser and driver").isNotEmpty();
        Awaitility.await()
            .atMost(MINUTES, TimeUnit.MINUTES)
            .until(() -> helpers.stream().noneMatch(ServeIT::runs));
      }
      answer.countDown();
      try (Served second = Served.start(folder, "--allow-network", "127.0.0.1")) {
        assertThat(second.said()).contains("--new-token").doesNotContain(token);

        JsonNode scan =
            Awaitility.await()
                .atMost(MINUTES, TimeUnit.MINUTES)
                .until(
                    () -> second.get(client, token, "/api/scans/" + id),
                    one -> one.path("state").asText().matches("done|failed"));

        assertThat(scan.path("state").asText()).as(scan.toString()).isEqualTo("done");
      }
    } finally {
      answer.countDown();
      site.stop(0);
    }
  }

  @Test
  void severalServicesShareADatabase() throws Exception {
    var answer = new CountDownLatch(0);
    HttpServer site = site(new CountDownLatch(1), answer);
    String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    Map<String, String> shared =
        Map.of(
            "COOKIE_AUDIT_DB_URL", Databases.emptyPostgreSql(), "COOKIE_AUDIT_DB_USER", "postgres");
    Path other = Files.createDirectory(folder.resolve("other"));
    try (Served first = Served.start(folder, shared, "--allow-network", "127.0.0.1");
        Served second = Served.start(other, shared, "--allow-network", "127.0.0.1")) {
      String token = first.token();
      assertThat(second.said()).contains("The access token was shown at the first start");
      String id =
          first
              .post(
                  client,
                  token,
                  "/api/scans",
                  "{\"url\": \"%s\", \"states\": [\"no-choice\"], \"pages\": 1}".formatted(address))
              .path("id")
              .asText();

      JsonNode scan =
          Awaitility.await()
              .atMost(MINUTES, TimeUnit.MINUTES)
              .until(
                  () -> second.get(client, token, "/api/scans/" + id),
                  one -> one.path("state").asText().matches("done|failed"));

      assertThat(scan.path("state").asText()).as(scan.toString()).isEqualTo("done");
      assertThat(folder.resolve("service.mv.db")).doesNotExist();
    } finally {
      site.stop(0);
    }
  }

  @Test
  void saysWhichDatabaseDoesNotAnswer() throws Exception {
    Program program =
        Program.run(
            folder,
            Map.of("COOKIE_AUDIT_DB_URL", "jdbc:postgresql://127.0.0.1:1/x?password=s3cret"),
            List.of(Means.root().resolve("cookie-audit").toString(), "serve", "--allow-root"));

    assertThat(program.exit()).as(program.err()).isEqualTo(3);
    assertThat(program.err()).contains("COOKIE_AUDIT_DB_URL").doesNotContain("s3cret");
  }

  @Test
  void keepsScansOutOfTheNetworkThatItRunsIn() throws Exception {
    try (Served served = Served.start(folder)) {
      assertThat(served.said()).contains("Scans reach the public internet\n");
      for (String address :
          List.of(
              "http://127.0.0.1/", "http://localhost:9/", "http://[::1]/", "https://10.0.0.1/")) {
        JsonNode refused =
            served.post(
                client, served.token(), "/api/scans", "{\"url\": \"%s\"}".formatted(address));

        assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.path("detail").asText()).contains("--allow-network");
      }
    }
  }

  @Test
  void refusesAGridThatItCannotGuard() throws Exception {
    Program program =
        Program.jar(folder, "serve", "--grid", "http://127.0.0.1:4444", "--allow-root");

    assertThat(program.exit()).as(program.err()).isEqualTo(2);
    assertThat(program.err()).contains("--proxy").contains("--allow-network all");
  }

  @Test
  void saysWhatIsNoNetwork() throws Exception {
    Program program =
        Program.jar(folder, "serve", "--allow-network", "10.0.0.0/99", "--allow-root");

    assertThat(program.exit()).as(program.err()).isEqualTo(2);
    assertThat(program.err()).contains("10.0.0.0/99").contains("10.1.0.0/16");
  }

  @Test
  @EnabledIf("unsandboxed")
  void refusesToScanAsRoot() throws Exception {
    Program program = Program.jar(folder, "serve", "--port", "0", "--data", folder.toString());

    assertThat(program.exit()).as(program.err()).isEqualTo(2);
    assertThat(program.err()).contains("root").contains("--allow-root");
  }

  @Test
  void saysThatTheDataAreInUse() throws Exception {
    try (Served first = Served.start(folder)) {
      Program second =
          Program.jar(folder, "serve", "--allow-root", "--port", "0", "--data", folder.toString());

      assertThat(second.exit()).isEqualTo(3);
      assertThat(second.err()).contains("The database cannot be opened").contains("--data");
      assertThat(first.process().isAlive()).isTrue();
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (Served first = Served.start(folder)) {
      Program second =
          Program.jar(
              folder,
              "serve",
              "--allow-root",
              "--port",
              String.valueOf(first.address().getPort()),
              "--data",
              folder.resolve("other").toString());

      assertThat(second.exit()).as(second.err()).isEqualTo(3);
      assertThat(second.err()).contains("cannot listen").contains("--port");
    }
  }

  static boolean unsandboxed() {
    return !Scanner.sandboxed(BrowserOptions.DEFAULTS);
  }

  /** One that has ended and waits to be collected has no command any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  /** A page that says when it is asked for, and is answered only when that is allowed. */
  private static HttpServer site(CountDownLatch asked, CountDownLatch answer) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext(
        "/",
        exchange -> {
          asked.countDown();
          try (exchange) {
            answer.await();
            byte[] page = "<!doctype html><title>Lamps</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    site.start();
    return site;
  }
}
