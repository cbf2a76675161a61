package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:4444, http://localhost:4444/status",
    "http://localhost:4444/, http://localhost:4444/status",
    "http://localhost:32768/wd/hub, http://localhost:32768/status",
    "https://grid.example/selenium/wd/hub/, https://grid.example/selenium/status",
    "http://[::1]:4444, http://[::1]:4444/status",
  })
  void asksUnderTheSamePrefix(String given, String status) {
    assertThat(GridAddress.of(given).status()).hasToString(status);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:32768/wd/hub, ws://localhost:32768/session/1f/se/cdp",
    "https://grid.example, wss://grid.example/session/1f/se/cdp",
    "HTTPS://grid.example/selenium, wss://grid.example/selenium/session/1f/se/cdp",
  })
  void reachesTheDebuggerByTheWayTheSessionWasAskedFor(String given, String debugger) {
    assertThat(GridAddress.of(given).debugger("ws://172.17.0.2:4444/session/1f/se/cdp"))
        .hasToString(debugger);
  }

  @Test
  void takesAnAddressThatIsNoRouteOfTheGridAsItIs() {
    DebuggerAddress debugger =
        GridAddress.of("https://user:secret@grid.example")
            .debugger("wss://other.example/devtools/1f?token=2");

    assertThat(debugger).hasToString("wss://other.example/devtools/1f?token=2");
    assertThat(debugger.authorization()).isEmpty();
  }

  @Test
  void logsInToTheDebuggerToo() {
    assertThat(
            GridAddress.of("https://user:s%20t@grid.example")
                .debugger("ws://10.0.0.7:5555/session/1f/se/cdp")
                .authorization())
        .contains("Basic dXNlcjpzIHQ=");
  }

  @Test
  void doesNotShowThePassword() {
    GridAddress grid = GridAddress.of("https://user:secret@grid.example/wd/hub");

    assertThat(grid).hasToString("https://grid.example/wd/hub");
    assertThat(grid.status()).hasToString("https://grid.example/status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost:4444", "ws://localhost:4444", "http:///status", "http://a b"})
  void saysHowAnAddressIsWritten(String given) {
    assertThatThrownBy(() -> GridAddress.of(given))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("http://localhost:4444")
        .hasNoCause();
  }
}
