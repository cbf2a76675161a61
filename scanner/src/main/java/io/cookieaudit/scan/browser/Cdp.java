package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.observe.ScanException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection that speaks the <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome
 * DevTools Protocol</a>, in flat mode: one socket, many sessions.
 *
 * <p>Events and replies are handled in the order of their arrival, by one thread: after a reply has
 * come, every event the browser sent before it has been handled. Handlers therefore never wait.
 */
final class Cdp implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** The session of the browser itself, which has no id. */
  static final String BROWSER = "";

  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final String END = "";

  private final LinkedBlockingQueue<String> inbox = new LinkedBlockingQueue<>();
  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final Map<String, List<BiConsumer<String, JsonNode>>> listeners =
      new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final WebSocket socket;
  private CompletableFuture<WebSocket> sending;

  private record Pending(String session, String method, CompletableFuture<JsonNode> reply) {}

  private Cdp(HttpClient client, DebuggerAddress address) {
    WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(CONNECT);
    address.authorization().ifPresent(header -> builder.header("Authorization", header));
    this.socket = builder.buildAsync(address.socket(), new Receiver()).join();
    this.sending = CompletableFuture.completedFuture(socket);
    Thread.ofVirtual().name("cdp").start(this::dispatch);
  }

  /** Connects to the address of a browser's debugger. */
  static Cdp connect(DebuggerAddress address) {
    try {
      return new Cdp(HttpClient.newHttpClient(), address);
    } catch (CompletionException e) {
      throw new ScanException(
          "The browser started but does not answer on its debugging port. Close other programs that"
              + " drive it and try again; a proxy before a Grid must let WebSockets through. Address: "
              + address,
          e);
    }
  }

  static ObjectNode params() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Calls the listener for each event of a session, until the session is forgotten. */
  void listen(String session, BiConsumer<String, JsonNode> listener) {
    listeners.computeIfAbsent(session, key -> new CopyOnWriteArrayList<>()).add(listener);
  }

  /** Drops the listeners of a session that has ended; calls that still wait for it fail. */
  void forget(String session) {
    listeners.remove(session);
    pending.forEach(
        (id, call) -> {
          if (call.session.equals(session) && pending.remove(id, call)) {
            call.reply.completeExceptionally(new CdpException(call.method, "the target is gone"));
          }
        });
  }

  /** Sends a command. The reply completes with {@link CdpException} when the browser refuses it. */
  CompletableFuture<JsonNode> send(String session, String method, ObjectNode params) {
    long id = ids.incrementAndGet();
    ObjectNode message = params().put("id", id).put("method", method);
    message.set("params", params);
    if (!session.equals(BROWSER)) {
      message.put("sessionId", session);
    }
    Pending call = new Pending(session, method, new CompletableFuture<>());
    pending.put(id, call);
    if (ended.isDone()) {
      fail(id, call);
    } else {
      write(id, call, message.toString());
    }
    return call.reply;
  }

  /** Sends a command whose answer, or refusal, changes nothing. */
  void tell(String session, String method, ObjectNode params) {
    CompletableFuture<JsonNode> _ = send(session, method, params);
  }

  /** Sends a command and waits for its reply, so long at most. */
  JsonNode call(String session, String method, ObjectNode params, Duration atMost) {
    CompletableFuture<JsonNode> reply = send(session, method, params);
    try {
      return reply.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CdpException(method, "no answer within " + atMost.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CdpException refused
          ? refused
          : new CdpException(method, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CdpException(method, "interrupted");
    }
  }

  /** Completes with the reason when the connection has ended: closed, or the browser is gone. */
  CompletableFuture<String> ended() {
    return ended;
  }

  private synchronized void write(long id, Pending call, String text) {
    sending =
        sending
            .exceptionally(failed -> socket)
            .thenCompose(ready -> ready.sendText(text, true))
            .whenComplete(
                (done, failed) -> {
                  if (failed != null) {
                    fail(id, call);
                  }
                });
  }

  private void fail(long id, Pending call) {
    pending.remove(id);
    call.reply.completeExceptionally(
        new CdpException(call.method, "the browser is gone: " + ended.getNow("connection lost")));
  }

  private void dispatch() {
    try {
      for (String text = inbox.take(); !text.equals(END); text = inbox.take()) {
        handle(JSON.readTree(text));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JsonProcessingException e) {
      ended.complete("unreadable message: " + e.getOriginalMessage());
    }
    ended.complete("connection lost");
    pending.forEach(this::fail);
  }

  private void handle(JsonNode message) {
    if (message.has("id")) {
      Pending call = pending.remove(message.get("id").asLong());
      if (call == null) {
        return;
      }
      if (message.has("error")) {
        call.reply.completeExceptionally(
            new CdpException(call.method, message.at("/error/message").asText()));
      } else {
        call.reply.complete(message.path("result"));
      }
      return;
    }
    String session = message.path("sessionId").asText(BROWSER);
    for (BiConsumer<String, JsonNode> listener : listeners.getOrDefault(session, List.of())) {
      listener.accept(message.path("method").asText(), message.path("params"));
    }
  }

  @Override
  public void close() {
    ended.complete("closed");
    socket.abort();
    inbox.add(END);
  }

  /** Puts whole messages into the inbox. */
  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        inbox.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      inbox.add(END);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      inbox.add(END);
    }
  }
}
