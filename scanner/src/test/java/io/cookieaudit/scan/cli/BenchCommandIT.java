package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.demo.DemoShop;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandIT {
  @Test
  void measuresOneRoundAndPrintsNothingButJson() throws IOException {
    mustHaveTheShop();
    var out = new StringWriter();
    var notes = new StringWriter();

    int exit =
        CookieAudit.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(notes))
            .execute(withTheBrowser("bench", "--rounds", "1", "--format", "json"));

    assertThat(exit).as(notes.toString()).isZero();
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.path("asExpected").asBoolean()).isTrue();
    assertThat(result.path("rounds")).hasSize(1);
    assertThat(result.path("pageLoads").asInt()).isGreaterThan(3);
    assertThat(result.path("medianMs")).hasSize(3).allMatch(ms -> ms.asLong() > 0);
    assertThat(notes.toString()).contains("round 1 of 1: the audit");
  }

  private static void mustHaveTheShop() {
    try {
      assertThat(DemoShop.open().homeUrl()).isNotEmpty();
    } catch (ScanException e) {
      throw Means.lacking("REQUIRE_BROWSER", "the build had no npm: " + e.getMessage());
    }
  }

  private static String[] withTheBrowser(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    BrowserOptions found = TestBrowser.with(BrowserOptions.DEFAULTS);
    found.chrome().ifPresent(file -> all.addAll(List.of("--chrome", file.toString())));
    found.driver().ifPresent(file -> all.addAll(List.of("--chromedriver", file.toString())));
    return all.toArray(String[]::new);
  }
}
