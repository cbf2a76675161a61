package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opening an address in a page, in real time, up to its load event. */
final class Navigation {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private volatile CompletableFuture<String> loaded = new CompletableFuture<>();
  private volatile int status;
  private volatile String finalUrl = "";

  void follow(Target page) {
    page.on("Page.loadEventFired", event -> loaded.complete(""));
    page.on(
        "Page.frameNavigated",
        event -> {
          if (!event.path("frame").has("parentId")) {
            finalUrl = event.at("/frame/url").asText();
          }
        });
    page.on(
        "Network.responseReceived",
        event -> {
          if (event.path("type").asText().equals("Document")
              && event.path("frameId").asText().equals(page.id())) {
            status = event.at("/response/status").asInt();
          }
        });
  }

  Loaded load(Target page, URI url) {
    long begin = System.nanoTime();
    loaded = new CompletableFuture<>();
    status = 0;
    Optional<String> problem = attempt(page, url);
    return new Loaded(finalUrl, status, (System.nanoTime() - begin) / 1_000_000, problem);
  }

  private Optional<String> attempt(Target page, URI url) {
    try {
      JsonNode reply =
          page.call("Page.navigate", Cdp.params().put("url", url.toString()), PATIENCE);
      if (reply.has("errorText")) {
        return Optional.of(reply.path("errorText").asText());
      }
      loaded.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (CdpException | ExecutionException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      return Optional.of("the page did not finish loading within 30 s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
