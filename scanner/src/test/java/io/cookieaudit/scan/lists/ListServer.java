package io.cookieaudit.scan.lists;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Publishes lists on loopback, and spoils them as servers do. */
public final class ListServer implements AutoCloseable {
  private record Reply(int status, String body, String etag, int announced) {}

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> tagsAskedFor = new ArrayList<>();
  private final HttpServer server;

  public ListServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI publish(String path, String body) {
    return put(path, new Reply(200, body, "", length(body)));
  }

  /** With a tag: whoever names it is told that nothing has changed. */
  URI publishTagged(String path, String body, String etag) {
    return put(path, new Reply(200, body, etag, length(body)));
  }

  /** Announces more than it sends. */
  URI breakOff(String path, String body) {
    return put(path, new Reply(200, body, "", length(body) + 1000));
  }

  public URI missing(String path) {
    return put(path, new Reply(404, "Not found", "", 9));
  }

  /** The tags that requests named, in their order; empty where one named none. */
  List<String> tagsAskedFor() {
    return List.copyOf(tagsAskedFor);
  }

  private URI put(String path, Reply reply) {
    replies.put(path, reply);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static int length(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Reply reply =
        replies.getOrDefault(exchange.getRequestURI().getPath(), new Reply(404, "", "", -1));
    String tag =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")).orElse("");
    tagsAskedFor.add(tag);
    try (exchange) {
      if (!reply.etag.isEmpty()) {
        exchange.getResponseHeaders().set("ETag", reply.etag);
      }
      if (!tag.isEmpty() && tag.equals(reply.etag)) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(reply.status, reply.announced);
      exchange.getResponseBody().write(reply.body.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
