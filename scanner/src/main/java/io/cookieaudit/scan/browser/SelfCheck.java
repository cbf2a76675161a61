package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.observe.BrowserInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * Tests a browser before it is used, in a profile that is thrown away. The pages it opens are on
 * invented hosts and are answered here, so neither the network nor the scanned site is asked.
 */
final class SelfCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SITE = "https://site.invalid/";
  private static final String OTHER = "https://other.invalid/";
  private static final String COOKIE = "third";

  /**
   * The page tells what it sees of the browser when the frame has set its cookie. It names an icon,
   * since the browser would otherwise ask the network for one when nobody answers here any more.
   */
  private static final String PAGE =
      """
      <!doctype html><title>self-check</title><link rel="icon" href="data:,"><script>
      globalThis.seen = new Promise(done => addEventListener('message', () => done({
        webdriver: navigator.webdriver === true,
        agent: navigator.userAgent,
        brands: JSON.stringify(navigator.userAgentData ? navigator.userAgentData.brands : []),
        driver: [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)]
            .some(name => /^\\$?cdc_|webdriver|selenium|driver_/i.test(name))
      })));
      </script><iframe src="%s"></iframe>
      """
          .formatted(OTHER);

  private static final String FRAME =
      """
      <!doctype html><script>
      document.cookie = '%s=1; Secure; SameSite=None; Path=/';
      // Only what can be read is sure to be in the jar already.
      parent.postMessage(document.cookie ? 'set' : 'refused', '*');
      </script>
      """
          .formatted(COOKIE);

  private final Cdp cdp;
  private final String context;
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();

  private SelfCheck(Cdp cdp, String context) {
    this.cdp = cdp;
    this.context = context;
  }

  static BrowserInfo.SelfChecks run(Cdp cdp) {
    ObjectNode disposable = Cdp.params().put("disposeOnDetach", true);
    String context =
        cdp.call(Cdp.BROWSER, "Target.createBrowserContext", disposable, PATIENCE)
            .path("browserContextId")
            .asText();
    try {
      return new SelfCheck(cdp, context).check();
    } finally {
      cdp.tell(
          Cdp.BROWSER,
          "Target.disposeBrowserContext",
          Cdp.params().put("browserContextId", context));
    }
  }

  private BrowserInfo.SelfChecks check() {
    String session = openPage();
    cdp.listen(session, (event, params) -> answer(session, event, params));
    ObjectNode all = Cdp.params();
    all.putArray("patterns").addObject().put("urlPattern", "*");
    cdp.call(session, "Fetch.enable", all, PATIENCE);
    cdp.call(session, "Page.enable", Cdp.params(), PATIENCE);
    cdp.call(session, "Page.navigate", Cdp.params().put("url", SITE), PATIENCE);
    loaded.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> null).join();
    JsonNode seen =
        cdp.call(
                session,
                "Runtime.evaluate",
                Cdp.params()
                    .put("expression", "globalThis.seen")
                    .put("awaitPromise", true)
                    .put("returnByValue", true),
                PATIENCE)
            .at("/result/value");
    return new BrowserInfo.SelfChecks(thirdPartyCookieKept(), hidden(seen));
  }

  private String openPage() {
    ObjectNode blank = Cdp.params().put("url", "about:blank").put("browserContextId", context);
    String page =
        cdp.call(Cdp.BROWSER, "Target.createTarget", blank, PATIENCE).path("targetId").asText();
    ObjectNode attach = Cdp.params().put("targetId", page).put("flatten", true);
    return cdp.call(Cdp.BROWSER, "Target.attachToTarget", attach, PATIENCE)
        .path("sessionId")
        .asText();
  }

  private void answer(String session, String event, JsonNode params) {
    if (event.equals("Page.loadEventFired")) {
      loaded.complete(null);
    }
    if (!event.equals("Fetch.requestPaused")) {
      return;
    }
    JsonNode request = params.path("request");
    headers.add(request.path("headers").toString());
    String body = request.path("url").asText().startsWith(OTHER) ? FRAME : PAGE;
    ObjectNode reply =
        Cdp.params()
            .put("requestId", params.path("requestId").asText())
            .put("responseCode", 200)
            .put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
    reply
        .putArray("responseHeaders")
        .addObject()
        .put("name", "content-type")
        .put("value", "text/html; charset=utf-8");
    cdp.tell(session, "Fetch.fulfillRequest", reply);
  }

  private boolean thirdPartyCookieKept() {
    ObjectNode ours = Cdp.params().put("browserContextId", context);
    JsonNode jar = cdp.call(Cdp.BROWSER, "Storage.getCookies", ours, PATIENCE).path("cookies");
    return StreamSupport.stream(jar.spliterator(), false)
        .anyMatch(
            cookie -> cookie.path("name").asText().equals(COOKIE) && !cookie.has("partitionKey"));
  }

  private boolean hidden(JsonNode seen) {
    return seen.isObject()
        && !seen.path("webdriver").asBoolean()
        && !seen.path("driver").asBoolean()
        && !(seen.path("agent").asText() + seen.path("brands").asText() + headers)
            .contains("Headless");
  }
}
