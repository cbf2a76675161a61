package io.cookieaudit.scan.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Web sites on loopback under any number of invented host names, over HTTPS and HTTP. What was
 * asked of them is the truth that an observation is held to.
 */
public final class FixtureSite implements AutoCloseable {
  /** A host whose certificate nobody trusts. */
  public static final String UNTRUSTED = "untrusted.test";

  /** A host whose certificate is out of date. */
  public static final String EXPIRED = "expired.test";

  /** A host that refuses every connection. */
  public static final String UNREACHABLE = "unreachable.test";

  /** A host that speaks WebSocket, on every path. */
  public static final String SOCKET = "socket.test";

  /** What a page asks for. */
  public record Request(
      String method,
      String host,
      String path,
      String query,
      String body,
      Map<String, List<String>> headers) {

    /** The first value of a header; empty where it was not sent. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  /** What it is answered. */
  public record Reply(int status, String type, String body, Map<String, List<String>> headers) {
    public static Reply html(String body) {
      return text("text/html; charset=utf-8", body);
    }

    public static Reply script(String body) {
      return text("text/javascript; charset=utf-8", body);
    }

    public static Reply text(String type, String body) {
      return new Reply(200, type, body, Map.of());
    }

    /** The smallest transparent GIF. */
    public static Reply pixel() {
      String gif =
          "GIF89a\1\0\1\0\u0080\0\0\0\0\0\0\0\0!\u00f9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;";
      return new Reply(200, "image/gif", gif, Map.of());
    }

    public static Reply redirect(String to) {
      return new Reply(302, "text/plain", "", Map.of("Location", List.of(to)));
    }

    public static Reply status(int status) {
      return new Reply(status, "text/plain", status == 204 ? "" : "status " + status, Map.of());
    }

    /** The same reply with this status. */
    public Reply as(int other) {
      return new Reply(other, type, body, headers);
    }

    /** The same reply with one more header of this name. */
    public Reply with(String name, String value) {
      Map<String, List<String>> more = new ConcurrentHashMap<>(headers);
      List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
      values.add(value);
      more.put(name, values);
      return new Reply(status, type, body, more);
    }

    byte[] bytes() {
      return body.getBytes(
          type.startsWith("image/") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    public Reply cookie(String line) {
      return with("Set-Cookie", line);
    }
  }

  private final Map<String, Function<Request, Reply>> answers = new ConcurrentHashMap<>();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LoopbackCertificate certificate;
  private final HttpServer plain;
  private final HttpsServer secure;
  private final HttpsServer untrusted;
  private final HttpsServer expired;
  private final SocketServer socket;

  private FixtureSite() throws IOException, GeneralSecurityException {
    certificate = LoopbackCertificate.make();
    plain = HttpServer.create(loopback(), 0);
    secure = https(certificate);
    untrusted = https(LoopbackCertificate.make());
    expired = https(LoopbackCertificate.make(Instant.now().minus(Duration.ofDays(60))));
    socket = new SocketServer(certificate.context(), threads);
    for (HttpServer server : List.of(plain, secure, untrusted, expired)) {
      server.createContext("/", this::handle);
      server.setExecutor(threads);
      server.start();
    }
  }

  public static FixtureSite start() {
    try {
      return new FixtureSite();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the fixture site does not start", e);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static HttpsServer https(LoopbackCertificate certificate)
      throws IOException, GeneralSecurityException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    return server;
  }

  /** Answers this path of this host, whatever the parameters. */
  public FixtureSite on(String host, String path, Function<Request, Reply> answer) {
    answers.put(host + path, answer);
    return this;
  }

  public FixtureSite on(String host, String path, Reply reply) {
    return on(host, path, request -> reply);
  }

  /** Leaves the answer to the handler, for what no proper server answers. */
  public FixtureSite handle(String host, String path, HttpHandler handler) {
    handlers.put(host + path, handler);
    return this;
  }

  /** Waits until the site is closed, as an answer does that never comes. */
  public void awaitClose() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public URI url(String host, String path) {
    return URI.create("https://" + host + path);
  }

  /** Everything that was asked for, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Options of a browser that finds all hosts here and trusts their certificate. */
  public BrowserOptions options() {
    String address = plain.getAddress().getAddress().getHostAddress();
    return BrowserOptions.DEFAULTS.reaching(
        List.of(
            new ConnectTo(UNREACHABLE, 0, address, 1),
            new ConnectTo(UNTRUSTED, 443, address, untrusted.getAddress().getPort()),
            new ConnectTo(EXPIRED, 443, address, expired.getAddress().getPort()),
            new ConnectTo(SOCKET, 443, address, socket.port()),
            new ConnectTo("", 443, address, secure.getAddress().getPort()),
            new ConnectTo("", 80, address, plain.getAddress().getPort())),
        List.of(certificate.keyHash()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
      URI uri = exchange.getRequestURI();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Request request =
          new Request(
              exchange.getRequestMethod(),
              host,
              uri.getPath(),
              uri.getQuery() == null ? "" : uri.getQuery(),
              body,
              Map.copyOf(exchange.getRequestHeaders()));
      requests.add(request);
      HttpHandler handler = handlers.get(host + uri.getPath());
      if (handler != null) {
        handler.handle(exchange);
        return;
      }
      Reply reply =
          answers.getOrDefault(host + uri.getPath(), unknown -> Reply.status(404)).apply(request);
      exchange.getResponseHeaders().add("Content-Type", reply.type());
      reply
          .headers()
          .forEach(
              (name, values) -> values.forEach(v -> exchange.getResponseHeaders().add(name, v)));
      byte[] bytes = reply.bytes();
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    List.of(plain, secure, untrusted, expired).forEach(server -> server.stop(0));
    socket.close();
    threads.shutdownNow();
  }
}
