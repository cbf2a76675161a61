package io.cookieaudit.scan.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Several hosts served over HTTPS on one free port of 127.0.0.1, until closed. Nothing outside this
 * machine can reach them, and no name server knows them: a browser finds them by {@link
 * #browserOptions}.
 */
public final class LoopbackSites implements AutoCloseable {
  private static final int HTTPS = 443;

  private final HttpsServer server;
  private final ExecutorService threads;
  private final Map<String, SiteHandler> hosts;
  private final LoopbackCertificate certificate;

  private LoopbackSites(
      HttpsServer server,
      ExecutorService threads,
      Map<String, SiteHandler> hosts,
      LoopbackCertificate certificate) {
    this.server = server;
    this.threads = threads;
    this.hosts = hosts;
    this.certificate = certificate;
  }

  /**
   * Starts to serve a shop with all its hosts.
   *
   * @throws ScanException where no port can be opened on loopback
   */
  public static LoopbackSites serve(Shop shop) {
    return start(shop.hosts(), InstantSource.system());
  }

  static LoopbackSites start(Map<String, SiteHandler> handlers, InstantSource clock) {
    // Without it each answer waits for the acknowledgement of its own header, up to 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Map<String, SiteHandler> hosts = new TreeMap<>(handlers);
    var certificate = LoopbackCertificate.forHosts(hosts.keySet(), clock.instant());
    try {
      var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpsServer server = HttpsServer.create(anyPort, 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      var sites = new LoopbackSites(server, threads, hosts, certificate);
      server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
      server.setExecutor(threads);
      server.createContext("/", sites::handle);
      server.start();
      return sites;
    } catch (IOException e) {
      throw new ScanException(
          "no port could be opened on 127.0.0.1 for the shop: " + e.getMessage(), e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** SHA-256 of the public key (SPKI) in base64, for a browser that is to trust it. */
  public String trustedKey() {
    return certificate.keyHash();
  }

  /** Where the hosts are really to be found. */
  public List<ConnectTo> connectTo() {
    return hosts.keySet().stream()
        .map(host -> new ConnectTo(host, HTTPS, "127.0.0.1", port()))
        .toList();
  }

  /** A browser's usual options, and what it needs to find these sites and to trust their key. */
  public BrowserOptions browserOptions() {
    return reachedBy(BrowserOptions.DEFAULTS);
  }

  /** The same browser, able to find these sites and to trust their key. */
  public BrowserOptions reachedBy(BrowserOptions browser) {
    return browser.reaching(connectTo(), List.of(trustedKey()));
  }

  /** The command with which a person opens an address of these sites, in a profile of its own. */
  public String visitCommand(String url) {
    String rules =
        hosts.keySet().stream()
            .map(host -> "MAP " + host + ":" + HTTPS + " 127.0.0.1:" + port())
            .collect(Collectors.joining(", "));
    return String.join(
        " \\\n  ",
        "chromium --user-data-dir=\"$(mktemp -d)\"",
        "--host-resolver-rules=\"" + rules + "\"",
        "--ignore-certificate-errors-spki-list=" + trustedKey(),
        url);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      SiteReply reply = answer(exchange);
      byte[] body = reply.body();
      reply
          .headers()
          .forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
      boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
      if (!bodiless) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private SiteReply answer(HttpExchange exchange) {
    String host = header(exchange, "Host");
    SiteRequest request =
        SiteRequest.of(
            exchange.getRequestMethod(),
            host,
            exchange.getRequestURI(),
            header(exchange, "Cookie"));
    SiteHandler handler = hosts.get(request.host());
    return handler == null
        ? SiteReply.text("text/plain; charset=utf-8", "no such host here: " + host).withStatus(421)
        : handler.answer(request);
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }
}
