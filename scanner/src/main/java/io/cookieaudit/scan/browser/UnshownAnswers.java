package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers whose {@code Set-Cookie} headers the browser does not show: WebSocket handshakes, scripts
 * of service workers, and what shared workers are answered. The cookie jar is read at once after
 * each; what has come into it meanwhile, and was set by nobody else, came with the answer, provided
 * that it was the only one.
 */
final class UnshownAnswers {
  private final Supplier<CompletableFuture<JsonNode>> jar;
  private final Set<Exchange> open = new HashSet<>();
  private final Map<CookieAttempt.Key, Optional<Exchange>> found = new HashMap<>();

  /**
   * @param jar asks the browser for all cookies of the profile
   */
  UnshownAnswers(Supplier<CompletableFuture<JsonNode>> jar) {
    this.jar = jar;
  }

  /** From now on a cookie may come with the answer. */
  synchronized void asked(Exchange exchange) {
    open.add(exchange);
  }

  /** The answer is there, and its cookies are in the jar. */
  synchronized void answered(Exchange exchange) {
    open.add(exchange);
    CompletableFuture<Void> _ = jar.get().thenAccept(cookies -> look(cookies, exchange));
  }

  private synchronized void look(JsonNode cookies, Exchange answered) {
    for (JsonNode cookie : cookies) {
      CookieAttempt.Key key = CookieLedger.key(cookie);
      List<Exchange> able =
          open.stream()
              .filter(
                  exchange -> CookieRules.domainCovers(key.domain(), Place.host(exchange.url())))
              .toList();
      found.putIfAbsent(key, able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty());
    }
    open.remove(answered);
  }

  /** The answer with which a cookie came that nobody was seen to set. */
  synchronized Optional<Exchange> of(CookieAttempt.Key cookie) {
    return found.getOrDefault(cookie, Optional.empty());
  }
}
