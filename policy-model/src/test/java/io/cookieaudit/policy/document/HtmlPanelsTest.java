package io.cookieaudit.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPanelsTest {
  private static final String TABLE =
      "<table><tr><th>Cookie</th><th>Duration</th></tr>"
          + "<tr><td>lamp_id</td><td>1 day</td></tr></table>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button aria-controls='p' aria-expanded='false'>Show</button><div id='p' hidden>%s</div>",
        "<a href='#p' aria-expanded='false'>Show</a><div id='p' style='display:none'>%s</div>",
        "<a data-toggle='collapse' href='#p'>Show</a><div id='p' style='display: none'>%s</div>",
        "<a data-bs-toggle='tab' data-bs-target='#p'>Show</a><div id='p' hidden>%s</div>",
        "<div role='tabpanel' style='display:none;'>%s</div>",
        "<details><summary>Show</summary>%s</details>"
      })
  void readsTheTableInAFoldedPanel(String page) {
    assertThat(text(page.formatted(TABLE))).contains("lamp_id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:none'>%s</div>",
        "<template>%s</template>",
        "<noscript>%s</noscript>",
        "<button data-toggle='modal' data-target='#p'>Settings</button><div id='p' hidden>%s</div>",
        "<button aria-controls='p'>Settings</button><div id='p' role='dialog' hidden>%s</div>",
        "<div role='dialog'><a href='#p' role='tab'>All</a><div id='p' hidden>%s</div></div>"
      })
  void leavesOutWhatNoSwitchOfTheTextOpens(String page) {
    assertThat(text(page.formatted(TABLE))).doesNotContain("lamp_id");
  }

  @Test
  void leavesOutAFoldedTextWithoutAList() {
    assertThat(text("<button aria-controls='p'>More</button><p id='p' hidden>lamp_id</p>"))
        .doesNotContain("lamp_id");
  }

  private static String text(String body) {
    String page = "<!doctype html><html><body><h1>Cookies</h1>" + body + "</body></html>";
    var document = PolicyDocuments.parse("page.html", page.getBytes(StandardCharsets.UTF_8));
    return String.join("\n", Texts.of(document.blocks()).toList());
  }
}
