package io.cookieaudit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.cookieaudit.api.access.AccessTokens;
import io.cookieaudit.api.access.Scope;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.scans.Auditor;
import io.cookieaudit.api.webhooks.WebhookSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The service in this process, on any free port, and a client that has a token. */
final class TestService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 120;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Service service;
  private final String token;

  private TestService(Service service) {
    this.service = service;
    this.token =
        service.part(AccessTokens.class).issue("test", Scope.ADMIN, Optional.empty()).secret();
  }

  static TestService start(Database database, Auditor auditor, InstantSource clock) {
    return start(database, auditor, clock, WebhookSettings.NONE);
  }

  static TestService start(
      Database database, Auditor auditor, InstantSource clock, WebhookSettings webhooks) {
    return new TestService(
        Service.start(new ServiceSettings(database, auditor, clock, 1, webhooks), "127.0.0.1", 0));
  }

  /** What a request is answered, with its body as text. */
  record Answer(int status, String type, String body, HttpResponse<String> whole) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException("no JSON: " + body, e);
      }
    }

    String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET().build());
  }

  Answer post(String path, String body) {
    return send(withBody(path).POST(BodyPublishers.ofString(body)).build());
  }

  Answer put(String path, String body) {
    return send(withBody(path).PUT(BodyPublishers.ofString(body)).build());
  }

  Answer delete(String path) {
    return send(request(path).DELETE().build());
  }

  /** A request without a token, or with another one. */
  Answer as(String authorization, String method, String path) {
    var request =
        HttpRequest.newBuilder(service.address().resolve(path))
            .method(method, BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  /** The scan when it has come to an end. */
  JsonNode ended(String id) {
    return Awaitility.await()
        .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .until(
            () -> get("/api/scans/" + id).json(),
            scan -> !scan.path("endedAt").isNull() && !scan.path("endedAt").isMissingNode());
  }

  /** Has the scheduler look at the clock now, not at its next round. */
  void lookAtTheClock() {
    service.part(Scheduler.class).triggerCheckForDueExecutions();
  }

  URI address() {
    return service.address();
  }

  @Override
  public void close() {
    service.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.address().resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder withBody(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body(),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
