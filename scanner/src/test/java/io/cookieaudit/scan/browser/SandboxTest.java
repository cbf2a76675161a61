package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SandboxTest {
  @Test
  void isOffWhereTheCommandLineSaysSo() {
    Sandbox sandbox = Sandbox.in("/usr/lib/chromium/chromium --headless=new --no-sandbox data:,");

    assertThat(sandbox).isEqualTo(Sandbox.OFF);
    assertThat(sandbox.warning("the Grid starts it so"))
        .contains("The browser runs without its sandbox, because the Grid starts it so.");
  }

  @Test
  void isOnWhereNothingSwitchesItOff() {
    Sandbox sandbox =
        Sandbox.in("/usr/bin/chrome --no-sandbox-and-elevated=0 --user-data-dir=/a--no-sandbox");

    assertThat(sandbox).isEqualTo(Sandbox.ON);
    assertThat(sandbox.warning("")).isEmpty();
  }

  @Test
  void isNotTakenForGrantedWhereNothingIsSaid() {
    assertThat(Sandbox.in("")).isEqualTo(Sandbox.UNKNOWN);
    assertThat(Sandbox.UNKNOWN.warning("")).isPresent();
  }
}
