package io.cookieaudit.scan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.site.SiteOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {
  private static final String SITE =
      """
      # The shop
      urls:
        - https://www.shop.example/
        - https://www.shop.example/lamps
      policy: cookies.md
      pages: 3
      insecure: true
      interact: false
      level:
        declared-not-seen: off
        lifetime-mismatch: low
      header:
        X-Preview: ${PREVIEW}
      consent-step:
        rejected: ["#cookies .settings", "#cookies .save"]
      """;

  @Test
  void isReadAsTheOptionsThatItNames() {
    List<SiteOption> options = SiteFile.read(SITE, "cookie-audit.yml");

    assertThat(arguments(options, Map.of("PREVIEW", "s3cret")))
        .containsExactly(
            "https://www.shop.example/",
            "https://www.shop.example/lamps",
            "--policy=cookies.md",
            "--pages=3",
            "--insecure",
            "--level=declared-not-seen=off",
            "--level=lifetime-mismatch=low",
            "--header=X-Preview: s3cret",
            "--consent-step=rejected=#cookies .settings",
            "--consent-step=rejected=#cookies .save");
    assertThat(options.get(3)).extracting(SiteOption::line).isEqualTo(6);
  }

  @Test
  void isReadAsJsonToo() {
    List<SiteOption> options =
        SiteFile.read("{\"urls\": \"https://a.test/\", \"pages\": 2}", "site.json");

    assertThat(arguments(options, Map.of())).containsExactly("https://a.test/", "--pages=2");
  }

  @Test
  void saysWhichVariableIsNotSet() {
    List<SiteOption> options = SiteFile.read("header: {X: '${NOBODY_SET_THIS}'}", "site.yml");

    assertThatThrownBy(() -> arguments(options, Map.of()))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("NOBODY_SET_THIS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a",
        "just words",
        "pages: [[1]]",
        "level: {a: {b: c}}",
        "pages:",
        "a: 1\na: 2",
        "\ta: 1",
        "urls: [https://a.test/",
        "\0\0\0",
      })
  void saysWhereItCannotBeUnderstood(String text) {
    assertThatThrownBy(() -> SiteFile.read(text, "site.yml"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("site.yml");
  }

  private static List<String> arguments(List<SiteOption> options, Map<String, String> environment) {
    return options.stream().flatMap(option -> option.arguments(environment)).toList();
  }
}
