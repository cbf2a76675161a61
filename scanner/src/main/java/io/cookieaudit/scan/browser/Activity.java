package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether anything is going on in a tab: when something last happened, and which requests have no
 * answer yet. Requests are kept by their id alone, since those of workers and frames begin in one
 * session and end in another.
 */
final class Activity {
  /** Requests that stay open by nature, or that nobody waits for. */
  private static final Set<String> NEVER_DONE =
      Set.of("EventSource", "WebSocket", "Ping", "CSPViolationReport", "Prefetch", "Preflight");

  /** Requests of shared workers never report their end. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(5);

  private static final Duration LOOK = Duration.ofMillis(50);

  private final Map<String, Long> inFlight = new HashMap<>();

  /** The service workers that are being registered, and since when. */
  private final Map<String, Long> registering = new HashMap<>();

  private boolean leaving;
  private long lastEvent = System.nanoTime();

  void follow(Target target) {
    target.onAny(this::happened);
    target.on("Network.requestWillBeSent", this::sent);
    target.on("Network.loadingFinished", this::done);
    target.on("Network.loadingFailed", this::done);
    target.on("Network.requestServedFromCache", this::done);
    target.on("Network.requestWillBeSentExtraInfo", this::sentHeaders);
    target.on("Network.responseReceivedExtraInfo", this::headers);
  }

  private synchronized void happened() {
    lastEvent = System.nanoTime();
    notifyAll();
  }

  /**
   * From now on pings are waited for as well, and the headers of an answer are enough, since a
   * hidden page does not take its answers any more.
   */
  synchronized void leaving() {
    leaving = true;
    inFlight.clear();
  }

  private synchronized void sentHeaders(JsonNode event) {
    if (leaving) {
      inFlight.put(event.path("requestId").asText(), System.nanoTime());
    }
  }

  private synchronized void headers(JsonNode event) {
    if (leaving) {
      done(event);
    }
  }

  private synchronized void sent(JsonNode event) {
    String type = event.path("type").asText();
    if ((!NEVER_DONE.contains(type) || (leaving && type.equals("Ping")))
        && !event.at("/request/url").asText().startsWith("data:")) {
      inFlight.put(event.path("requestId").asText(), System.nanoTime());
    }
  }

  private synchronized void done(JsonNode event) {
    inFlight.remove(event.path("requestId").asText());
    notifyAll();
  }

  /** Whether nothing has happened for so long, and no request younger than the other is open. */
  synchronized boolean still(Duration silence, Duration youngest) {
    return age(lastEvent) >= silence.toNanos()
        && inFlight.values().stream().noneMatch(since -> age(since) < youngest.toNanos());
  }

  /** A service worker is being registered, which the browser does without the page. */
  synchronized void registers(String call) {
    registering.put(call, System.nanoTime());
  }

  synchronized void registered(String call) {
    registering.remove(call);
    notifyAll();
  }

  /** Waits until no service worker is being registered, so long at most for each. */
  synchronized void awaitWorkers(Duration atMost) {
    while (registering.values().removeIf(since -> age(since) > atMost.toNanos())
        || !registering.isEmpty()) {
      try {
        wait(LOOK.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Waits until no request is open, so long at most. */
  synchronized void awaitAnswers(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (open() && end > System.nanoTime()) {
      try {
        wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean open() {
    inFlight.values().removeIf(since -> age(since) > FORGOTTEN.toNanos());
    return !inFlight.isEmpty();
  }

  private static long age(long since) {
    return System.nanoTime() - since;
  }
}
