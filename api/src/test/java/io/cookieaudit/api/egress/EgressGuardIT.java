package io.cookieaudit.api.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cookieaudit.api.scans.Auditor;
import io.cookieaudit.api.scans.BrowserAuditor;
import io.cookieaudit.api.scans.ScanOrder;
import io.cookieaudit.scan.browser.FixtureSite;
import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.report.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile page in a real browser, and something on loopback that it wants to get at. */
class EgressGuardIT {
  private static final String HOME = "http://www.hostile.test/";

  private final Queue<String> reached = new ConcurrentLinkedQueue<>();
  private HttpServer inside;
  private FixtureSite site;

  @BeforeEach
  void serve() throws IOException {
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext(
        "/",
        exchange -> {
          try (exchange) {
            reached.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(204, -1);
          }
        });
    inside.start();
    int port = inside.getAddress().getPort();
    site =
        FixtureSite.start()
            .on("www.hostile.test", "/", Reply.html(PAGE.replace("PORT", String.valueOf(port))))
            .on(
                "www.hostile.test",
                "/redirect",
                Reply.redirect("http://127.0.0.1:%d/redirect".formatted(port)))
            .on(
                "www.hostile.test",
                "/worker.js",
                Reply.script(
                    "fetch('http://127.0.0.1:%d/worker', {mode: 'no-cors'}).catch(() => {});"
                        .formatted(port)));
  }

  @AfterEach
  void end() {
    inside.stop(0);
    site.close();
  }

  private static final String PAGE =
      """
      <!doctype html><title>Hostile</title>
      <img src="http://127.0.0.1:PORT/img">
      <img src="http://2130706433:PORT/decimal">
      <img src="http://0x7f.1:PORT/hex">
      <img src="http://0177.0.0.1:PORT/octal">
      <img src="http://[::ffff:127.0.0.1]:PORT/mapped">
      <img src="http://localhost:PORT/localhost">
      <img src="http://a.localhost:PORT/sub">
      <img src="http://rebinding.test:PORT/rebinding">
      <img src="/redirect">
      <iframe src="http://127.0.0.1:PORT/frame"></iframe>
      <link rel="stylesheet" href="http://127.0.0.1:PORT/style">
      <link rel="prefetch" href="http://127.0.0.1:PORT/prefetch">
      <link rel="preconnect" href="http://127.0.0.1:PORT/">
      <script src="http://127.0.0.1:PORT/script"></script>
      <script>
        const inside = 'http://127.0.0.1:PORT/';
        fetch(inside + 'fetch', {mode: 'no-cors'}).catch(() => {});
        navigator.sendBeacon(inside + 'beacon', 'x');
        new WebSocket('ws://127.0.0.1:PORT/socket');
        new EventSource(inside + 'events');
        new Worker('/worker.js');
      </script>
      """;

  @Test
  void aHostilePageGetsAtNothingInside() throws IOException {
    BrowserOptions options = TestBrowser.with(site.options());
    try (EgressGuard guard = EgressGuard.start(inTheLead(options))) {
      Observation seen = observed(guard.before(options), guard);

      assertThat(reached).isEmpty();
      assertThat(seen.visits().getFirst().pages()).allMatch(page -> page.status() == 200);
      assertThat(site.requests()).as("its own server answers").isNotEmpty();
      assertThat(seen.visits().getFirst().requests())
          .as("what it tried is seen, and none of it was answered")
          .filteredOn(request -> request.url().contains(":" + inside.getAddress().getPort()))
          .isNotEmpty()
          .allMatch(request -> request.status() == 0);
    }
  }

  /** Otherwise the test above could not fail. */
  @Test
  void withoutAGuardItGetsThere() {
    observed(TestBrowser.with(site.options()), Reach.EVERYTHING);

    assertThat(reached).contains("/img", "/fetch", "/socket", "/redirect");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "file://localhost/etc/passwd",
        "chrome://version",
        "chrome://settings/passwords",
        "view-source:https://shop.example/",
        "data:text/html,<p>x",
        "javascript:alert(1)",
        "about:blank",
        "ftp://shop.example/",
        "ws://shop.example/",
        "blob:https://shop.example/1",
        "devtools://devtools/bundled/inspector.html",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://[::1]:8080/",
        "http://[::ffff:10.0.0.1]/",
        "http://localhost./",
        "https://169.254.169.254/latest/meta-data/",
        "http://user@10.0.0.1/",
        "http:///",
        "//10.0.0.1/",
        "10.0.0.1",
        "",
      })
  void isRefusedBeforeABrowserStarts(String address) {
    try (EgressGuard guard = EgressGuard.start(Openings.NONE, List.of())) {
      Auditor auditor = auditor(BrowserOptions.DEFAULTS, guard);

      assertThatThrownBy(() -> auditor.mustBePossible(order(address)))
          .isInstanceOf(ScanException.class);
    }
  }

  @Test
  void aPolicyInsideIsRefusedToo() {
    try (EgressGuard guard = EgressGuard.start(Openings.NONE, List.of())) {
      Auditor auditor = auditor(BrowserOptions.DEFAULTS, guard);
      ScanOrder order =
          ScanOrder.of(
              "http://93.184.215.14/",
              Optional.of("http://10.0.0.1/policy"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());

      assertThatThrownBy(() -> auditor.mustBePossible(order))
          .isInstanceOf(ScanException.class)
          .hasMessageContaining("10.0.0.1")
          .hasMessageContaining("--allow-network");
    }
  }

  /** As the operator maps the site's own ports; every other name turns out to be on loopback. */
  private static Border inTheLead(BrowserOptions options) {
    return new Border(
        host -> List.of(InetAddress.getLoopbackAddress()), Openings.NONE, options.connectTo());
  }

  private Observation observed(BrowserOptions options, Reach reach) {
    var observation = new AtomicReference<Observation>();
    Report report =
        auditor(options, reach)
            .audit(
                order(HOME),
                new Auditor.Listener() {
                  @Override
                  public void doing(String what) {}

                  @Override
                  public void observed(Observation seen) {
                    observation.set(seen);
                  }
                });
    assertThat(report).isNotNull();
    return observation.get();
  }

  private static ScanOrder order(String url) {
    return ScanOrder.of(
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.of(List.of(ConsentState.NO_CHOICE)),
        Optional.of(1));
  }

  private static Auditor auditor(BrowserOptions options, Reach reach) {
    return new BrowserAuditor(
        new Tool("test", ""),
        InstantSource.system(),
        options,
        new Redaction("of no secret value".getBytes(StandardCharsets.UTF_8), false),
        reach);
  }
}
