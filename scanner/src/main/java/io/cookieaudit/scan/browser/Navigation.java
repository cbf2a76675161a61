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
  private CompletableFuture<Optional<String>> loaded = new CompletableFuture<>();
  private Optional<String> broken = Optional.empty();
  private boolean elsewhere;
  private int status;
  private String finalUrl = "";

  void follow(Target page) {
    page.on("Page.loadEventFired", event -> loaded());
    page.on("Page.frameRequestedNavigation", event -> requested(page, event));
    page.on("Page.frameNavigated", event -> navigated(event.path("frame")));
    page.on("Network.responseReceived", event -> answered(page, event));
    page.on("Inspector.targetCrashed", event -> broken("the page crashed its renderer"));
    page.whenGone(() -> broken("the tab or the browser is gone"));
  }

  /** A page that has asked to be somewhere else is not there yet, whatever has loaded. */
  private synchronized void loaded() {
    if (!elsewhere) {
      loaded.complete(Optional.empty());
    }
  }

  private synchronized void requested(Target page, JsonNode event) {
    if (event.path("frameId").asText().equals(page.id())
        && event.path("disposition").asText("currentTab").equals("currentTab")) {
      elsewhere = true;
    }
  }

  private synchronized void navigated(JsonNode frame) {
    if (!frame.has("parentId")) {
      elsewhere = false;
      finalUrl = frame.path("unreachableUrl").asText(frame.path("url").asText());
    }
  }

  private synchronized void answered(Target page, JsonNode event) {
    if (event.path("type").asText().equals("Document")
        && event.path("frameId").asText().equals(page.id())) {
      status = event.at("/response/status").asInt();
    }
  }

  /** Why the page is no more; empty while it lives. */
  synchronized Optional<String> broken() {
    return broken;
  }

  private synchronized void broken(String why) {
    broken = broken.or(() -> Optional.of(why));
    loaded.complete(Optional.of(why));
  }

  private synchronized CompletableFuture<Optional<String>> begin() {
    loaded = new CompletableFuture<>();
    elsewhere = false;
    status = 0;
    return loaded;
  }

  /**
   * Opens an address.
   *
   * @param patience how long the page may take to load
   */
  Loaded load(Target page, URI url, Duration patience) {
    long begin = System.nanoTime();
    CompletableFuture<Optional<String>> done = begin(); // Before anything is sent.
    Optional<String> problem = attempt(page, url, done, patience);
    synchronized (this) {
      return new Loaded(
          finalUrl,
          status,
          (System.nanoTime() - begin) / 1_000_000,
          problem.or(() -> NetworkProblem.ofStatus(status)));
    }
  }

  private Optional<String> attempt(
      Target page, URI url, CompletableFuture<Optional<String>> done, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      CompletableFuture<Void> _ =
          page.send("Page.navigate", Cdp.params().put("url", url.toString()))
              .handle(
                  (answer, refusal) ->
                      refusal == null
                          ? NetworkProblem.of(answer.path("errorText").asText())
                          : Optional.of(String.valueOf(refusal.getMessage())))
              .thenAccept(problem -> problem.ifPresent(why -> done.complete(Optional.of(why))));
      return done.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      page.tell("Page.stopLoading", Cdp.params());
      return Optional.of(
          "the page did not finish loading within %.0f s".formatted(patience.toMillis() / 1000.0));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("the scan was interrupted");
    }
  }
}
