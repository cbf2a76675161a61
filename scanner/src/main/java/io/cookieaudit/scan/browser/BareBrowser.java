package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/**
 * The same browser, started by the same driver with the same switches, that only loads pages: one
 * after the other, each up to its load event, in the tab it started with. Nothing is observed. It
 * is the measure of what an audit costs.
 */
public final class BareBrowser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Launch launch;
  private final Cdp cdp;
  private final String session;
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private BareBrowser(Launch launch, Cdp cdp) {
    this.launch = launch;
    this.cdp = cdp;
    this.session = attach(cdp);
    cdp.listen(session, this::onEvent);
    cdp.call(session, "Page.enable", Cdp.params(), PATIENCE);
  }

  /**
   * Starts a browser and tests nothing of it.
   *
   * @throws ScanException when it cannot be started; the message says what to do
   */
  public static BareBrowser start(BrowserOptions options) {
    Launch launch = Launch.start(options);
    try {
      return new BareBrowser(launch, Cdp.connect(launch.debugger()));
    } catch (RuntimeException e) {
      launch.driver().quit();
      throw e instanceof CdpException ? lost(e) : e;
    }
  }

  private static String attach(Cdp cdp) {
    JsonNode targets =
        cdp.call(Cdp.BROWSER, "Target.getTargets", Cdp.params(), PATIENCE).path("targetInfos");
    String page =
        StreamSupport.stream(targets.spliterator(), false)
            .filter(target -> target.path("type").asText().equals("page"))
            .findFirst()
            .orElseThrow(() -> new CdpException("Target.getTargets", "there is no tab"))
            .path("targetId")
            .asText();
    return cdp.call(
            Cdp.BROWSER,
            "Target.attachToTarget",
            Cdp.params().put("targetId", page).put("flatten", true),
            PATIENCE)
        .path("sessionId")
        .asText();
  }

  private void onEvent(String event, JsonNode params) {
    if (event.equals("Page.loadEventFired")) {
      loaded.complete(null);
    }
  }

  /**
   * Opens an address and waits for its load event.
   *
   * @throws ScanException when there is no page there, or none within 30 seconds
   */
  public void load(URI url) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loaded = done;
    try {
      JsonNode reply =
          cdp.call(session, "Page.navigate", Cdp.params().put("url", url.toString()), PATIENCE);
      if (reply.has("errorText")) {
        throw new ScanException(
            "%s cannot be loaded: %s.".formatted(url, reply.path("errorText").asText()));
      }
      done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (CdpException | ExecutionException e) {
      throw lost(e);
    } catch (TimeoutException e) {
      throw new ScanException(
          "%s did not finish loading within %d s.".formatted(url, PATIENCE.toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException("The measurement was interrupted.", e);
    }
  }

  private static ScanException lost(Exception e) {
    return new ScanException(
        "The browser started and does not answer: %s. Start again.".formatted(e.getMessage()), e);
  }

  /** Ends the browser and its driver. */
  @Override
  public void close() {
    cdp.close();
    launch.driver().quit();
  }
}
