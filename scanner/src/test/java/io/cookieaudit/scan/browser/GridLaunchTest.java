package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Grid from which no browser can be had. */
class GridLaunchTest {
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    int unused;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }

    assertRefusal("http://127.0.0.1:" + unused)
        .hasMessageContaining("does not answer (nobody listens there)")
        .hasMessageContaining("--grid")
        .hasMessageContaining("http://127.0.0.1:" + unused);
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    assertRefusal("http://grid.invalid:4444").hasMessageContaining("host is not known");
  }

  @Test
  void saysThatSomethingElseAnswers() {
    on("/status", 200, "<title>It works!</title>");

    assertRefusal(address()).hasMessageContaining("no Selenium Grid");
  }

  @Test
  void saysThatTheGridIsNotUnderThisPath() {
    assertRefusal(address() + "/grid").hasMessageContaining("status 404");
  }

  @Test
  void asksForAPasswordAndKeepsTheGivenOneToItself() {
    on("/status", 401, "");

    assertRefusal(address().replace("//", "//user:secret@"))
        .hasMessageContaining("USER:PASSWORD")
        .message()
        .doesNotContain("secret");
  }

  @Test
  void saysThatTheGridHasNoChrome() {
    on("/status", 200, "{\"value\": {\"ready\": true, \"nodes\": []}}");
    on(
        "/session",
        500,
        """
        {"value": {"error": "session not created", "stacktrace": "",
         "message": "No nodes support the capabilities in the request"}}""");

    assertRefusal(address())
        .hasMessageContaining("No nodes support the capabilities in the request")
        .hasMessageContaining("offers Chrome");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefusal(String grid) {
    return assertThatThrownBy(() -> Launch.start(on(grid))).isInstanceOf(ScanException.class);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void on(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  private static BrowserOptions on(String grid) {
    return BrowserOptions.DEFAULTS.onGrid(grid);
  }
}
