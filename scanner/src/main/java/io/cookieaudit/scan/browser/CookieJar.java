package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.Facet;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** The cookie jar of one profile: every cookie, of whatever site and frame. */
final class CookieJar {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Cdp cdp;
  private final String context;

  CookieJar(Cdp cdp, String context) {
    this.cdp = cdp;
    this.context = context;
  }

  /** As the browser keeps them when it comes to it; fails where it does not answer. */
  CompletableFuture<JsonNode> ask() {
    return cdp.send(
            Cdp.BROWSER, "Storage.getCookies", Cdp.params().put("browserContextId", context))
        .thenApply(reply -> reply.path("cookies"));
  }

  /** As the browser keeps them. Where it does not answer there are none, and a gap. */
  JsonNode read(BiConsumer<Facet, String> gap) {
    try {
      return cdp.call(
              Cdp.BROWSER,
              "Storage.getCookies",
              Cdp.params().put("browserContextId", context),
              PATIENCE)
          .path("cookies");
    } catch (CdpException e) {
      gap.accept(Facet.COOKIES, "The browser did not show its cookie jar: " + e.getMessage());
      return Cdp.JSON.createArrayNode();
    }
  }
}
