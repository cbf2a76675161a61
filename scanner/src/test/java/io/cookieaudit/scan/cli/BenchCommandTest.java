package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  void refusesToMeasureNothing() {
    var notes = new StringWriter();

    int exit =
        CookieAudit.commandLine().setErr(new PrintWriter(notes)).execute("bench", "--rounds", "0");

    assertThat(exit).isEqualTo(Outcome.WRONG_USE);
    assertThat(notes.toString()).contains("at least 1");
  }
}
