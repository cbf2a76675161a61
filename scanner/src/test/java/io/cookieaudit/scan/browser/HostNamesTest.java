package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.observe.BrowserOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HostNames names =
      new HostNames(
          host -> {
            asked.add(host);
            return List.of("canonical.example");
          },
          host -> !host.endsWith(".test"));

  @Test
  void asksOnceForEachHost() {
    names.ask("metrics.shop.example");
    names.ask("metrics.shop.example");

    assertThat(names.of("metrics.shop.example")).containsExactly("canonical.example");
    assertThat(asked).containsExactly("metrics.shop.example");
  }

  @Test
  void doesNotAskForHostsThatNoNameServerKnows() {
    names.ask("shop.test");

    assertThat(names.of("shop.test")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "shop.test", "printer.local", "nas"})
  void usuallyLeavesOutWhatIsNotPublic(String host) {
    HostNames usual = HostNames.of(BrowserOptions.DEFAULTS);
    usual.ask(host);

    assertThat(usual.of(host)).isEmpty();
  }

  @Test
  void aMachineWithoutANameServerHoldsNobodyUp() {
    CountDownLatch never = new CountDownLatch(1);
    HostNames silent =
        new HostNames(
            host -> {
              await(never);
              return List.of();
            },
            host -> true);
    silent.ask("a.example");
    silent.ask("b.example");

    assertThat(silent.of("a.example")).isEmpty();
    assertThat(silent.of("b.example")).isEmpty();
    never.countDown();
  }

  @Test
  void anErrorOfTheNameServerIsNoChain() {
    HostNames broken =
        new HostNames(
            host -> {
              throw new IOException("refused");
            },
            host -> true);
    broken.ask("a.example");

    assertThat(broken.of("a.example")).isEmpty();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
