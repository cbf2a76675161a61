package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.demo.GeneratedShop;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.demo.Shop;
import io.cookieaudit.scan.diff.ObservationDiff;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is seen does not depend on what else is being visited at the same time. */
class SideBySideIT {
  private static final Shop SHOP = GeneratedShop.of(11);

  private static Observation scan(int tabs) {
    try (LoopbackSites sites = LoopbackSites.serve(SHOP)) {
      ScanRequest request =
          new ScanRequest(
              List.of(URI.create(SHOP.homeUrl())),
              List.of(ConsentState.NO_CHOICE, ConsentState.REJECTED, ConsentState.ACCEPTED),
              List.of(),
              4,
              Duration.ofSeconds(30),
              Interaction.USUAL,
              1,
              Optional.empty(),
              Duration.ofMinutes(5),
              List.of(),
              new Conduct(tabs, Duration.ZERO, false, Map.of(), ""),
              TestBrowser.with(sites.reachedBy(BrowserOptions.DEFAULTS)),
              new Redaction(new byte[32], false));
      try (Scanner scanner =
          new Scanner(new Tool("test", "none"), InstantSource.system(), line -> {}, request)) {
        return scanner.scan();
      }
    }
  }

  @Test
  void aScanOfOneTabAtATimeSeesTheSame() {
    Observation oneByOne = scan(1);
    Observation sideBySide = scan(6);

    assertThat(oneByOne.gaps()).isEmpty();
    assertThat(sideBySide.gaps()).isEmpty();
    assertThat(oneByOne.visits()).allMatch(visit -> !visit.cookies().isEmpty());
    assertThat(ObservationDiff.between(oneByOne, sideBySide).differences()).isEmpty();
  }
}
