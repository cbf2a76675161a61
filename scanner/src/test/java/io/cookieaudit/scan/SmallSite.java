package io.cookieaudit.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few pages on loopback, by path. What is not there is a 404. */
public final class SmallSite implements AutoCloseable {
  private record Page(int status, String type, String body) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  public SmallSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  public SmallSite page(String path, String html) {
    return file(path, 200, "text/html; charset=utf-8", html);
  }

  public SmallSite file(String path, int status, String type, String body) {
    pages.put(path, new Page(status, type, body));
    return this;
  }

  /** Answers with a redirect, here or to another host. */
  public SmallSite redirect(String path, String target) {
    return file(path, 302, target, "");
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** The same pages under another host name, which is another site. */
  public URI otherSite(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Page page = pages.get(exchange.getRequestURI().getPath());
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String header = page.status / 100 == 3 ? "Location" : "Content-Type";
      exchange.getResponseHeaders().set(header, page.type);
      byte[] body = page.body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(page.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }
}
