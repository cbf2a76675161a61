package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanRequestTest {
  private static ScanRequest request(String url, ConsentState... states) {
    return request(url, 1, states);
  }

  private static ScanRequest request(String url, int profiles, ConsentState... states) {
    return new ScanRequest(
        List.of(URI.create(url)),
        List.of(states),
        List.of(),
        5,
        Duration.ofSeconds(30),
        Interaction.USUAL,
        profiles,
        Optional.empty(),
        Duration.ofMinutes(1),
        List.of(),
        Conduct.USUAL,
        BrowserOptions.DEFAULTS,
        new Redaction(new byte[16], false));
  }

  @Test
  void refusesWhatABrowserCannotVisit() {
    assertThatThrownBy(() -> request("file:///etc/hosts", ConsentState.NO_CHOICE))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("https://shop.example/");
  }

  @Test
  void refusesAScanWithoutStates() {
    assertThatThrownBy(() -> request("https://shop.test/"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("no consent state");
  }

  @Test
  void repeatsEachStateInASecondProfile() {
    ScanRequest request =
        request("https://shop.test/", 2, ConsentState.NO_CHOICE, ConsentState.ACCEPTED);
    assertThat(request.visits())
        .extracting(VisitPlan::id)
        .containsExactly("no-choice", "accepted", "no-choice-2", "accepted-2");
  }

  @Test
  void refusesToVisitInNoProfile() {
    assertThatThrownBy(() -> request("https://shop.test/", 0, ConsentState.NO_CHOICE))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("at least one profile");
  }

  @Test
  void refusesAScanThatMayNotOpenAPage() {
    ScanRequest usual = request("https://shop.test/", ConsentState.NO_CHOICE);
    Conduct none = new Conduct(0, Duration.ZERO, false, Map.of(), "");

    assertThatThrownBy(
            () ->
                new ScanRequest(
                    usual.urls(),
                    usual.states(),
                    usual.extras(),
                    usual.pages(),
                    usual.dwell(),
                    usual.interactions(),
                    usual.profiles(),
                    usual.persona(),
                    usual.timeout(),
                    usual.excludes(),
                    none,
                    usual.browser(),
                    usual.redaction()))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("one page must be open");
  }
}
