package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.Phase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnshownAnswersTest {
  private final ArrayNode jar = Cdp.JSON.createArrayNode();
  private final UnshownAnswers answers =
      new UnshownAnswers(() -> CompletableFuture.completedFuture((JsonNode) jar.deepCopy()));

  @Test
  void theOnlyAnswerOfAHostBroughtTheCookie() {
    Exchange socket = exchange("wss://live.shop.test/");
    answers.asked(socket);
    answers.asked(exchange("wss://other.test/"));
    keep("live", "shop.test");
    answers.answered(socket);

    assertThat(answers.of(key("live", "shop.test"))).contains(socket);
  }

  @Test
  void ofTwoOpenAnswersNeitherIsSaidToHaveBroughtIt() {
    Exchange first = exchange("https://shop.test/one");
    answers.asked(first);
    answers.asked(exchange("https://shop.test/two"));
    keep("either", "shop.test");
    answers.answered(first);

    assertThat(answers.of(key("either", "shop.test"))).isEmpty();
  }

  @Test
  void whatWasThereBeforeCameWithoutTheSecondAnswer() {
    Exchange first = exchange("https://shop.test/one");
    Exchange second = exchange("https://shop.test/two");
    keep("first", "shop.test");
    answers.answered(first);
    keep("second", "shop.test");
    answers.answered(second);

    assertThat(answers.of(key("first", "shop.test"))).contains(first);
    assertThat(answers.of(key("second", "shop.test"))).contains(second);
  }

  private void keep(String name, String domain) {
    jar.addObject().put("name", name).put("domain", "." + domain).put("path", "/");
  }

  private static CookieAttempt.Key key(String name, String domain) {
    return new CookieAttempt.Key(name, domain, false, "/", Optional.empty());
  }

  private static Exchange exchange(String url) {
    return new Exchange(
        url,
        Optional.empty(),
        Cdp.params().put("url", url).put("method", "GET"),
        "websocket",
        new Exchange.Asker(url, url, Phase.BEFORE_CHOICE, new Moment(0, 0), PartyKind.FIRST, false),
        Initiator.UNKNOWN);
  }
}
