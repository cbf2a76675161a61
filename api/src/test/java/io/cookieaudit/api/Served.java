package io.cookieaudit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * {@code cookie-audit serve} in a process of its own, on any free port, whoever runs the tests.
 *
 * @param out what it says to people
 * @param err its log
 */
record Served(Process process, Path out, Path err) implements AutoCloseable {
  private static final long SECONDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Starts it with its data in a folder, and waits until it listens. */
  static Served start(Path folder, String... options) throws IOException {
    return start(folder, Map.of(), options);
  }

  /** The same, with more in its environment. */
  static Served start(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(Means.root().resolve("api/target/cookie-audit.jar").toString());
    command.addAll(List.of("serve", "--allow-root", "--port", "0", "--data", folder.toString()));
    command.addAll(List.of(options));
    Path out = Files.createTempFile(folder, "serve", ".out");
    Path err = Files.createTempFile(folder, "serve", ".err");
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("COOKIE_AUDIT_HOME", folder.toString());
    builder.environment().putAll(Program.browser());
    builder.environment().putAll(environment);
    var served = new Served(builder.start(), out, err);
    Awaitility.await()
        .atMost(SECONDS, TimeUnit.SECONDS)
        .until(() -> served.said().contains("Ctrl-C") || !served.process.isAlive());
    if (!served.process.isAlive()) {
      throw new AssertionError("serve ended: " + served.said() + served.log());
    }
    return served;
  }

  String said() {
    return read(out);
  }

  String log() {
    return read(err);
  }

  URI address() {
    return URI.create(found("Listening on (\\S+)"));
  }

  String token() {
    return found("Access token, shown this once: (\\S+)");
  }

  JsonNode get(HttpClient client, String token, String path)
      throws IOException, InterruptedException {
    return send(client, request(token, path).GET().build());
  }

  JsonNode post(HttpClient client, String token, String path, String body)
      throws IOException, InterruptedException {
    return send(
        client,
        request(token, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Asks the process to end, as a machine does that is shut down, and waits for its exit code. */
  int endWithSigterm() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after SIGTERM: " + log());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(address().resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(said());
    if (!matcher.find()) {
      throw new AssertionError("not said: " + pattern + " in " + said() + log());
    }
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
