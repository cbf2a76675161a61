package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanRequestTest {
  private static ScanRequest request(String url, ConsentState... states) {
    return new ScanRequest(
        List.of(URI.create(url)),
        List.of(states),
        5,
        Duration.ofSeconds(30),
        Interaction.USUAL,
        1,
        Optional.empty(),
        Duration.ofMinutes(1),
        List.of(),
        BrowserOptions.DEFAULTS,
        new Redaction(new byte[16], false));
  }

  @Test
  void refusesAStateThatCannotBeVisitedAndNamesThoseThatCan() {
    assertThatThrownBy(() -> request("https://shop.test/", ConsentState.WITHDRAWN))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("withdrawn")
        .hasMessageContaining("no-choice, rejected, accepted");
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
}
