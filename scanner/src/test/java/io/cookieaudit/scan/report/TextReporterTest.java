package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReporterTest {
  private static final Report REPORT = Example.report(Example.withGap());

  @Test
  void endsWithTheVerdict() {
    String text = ReportersTest.written(TextReporter.PLAIN, REPORT);
    assertThat(text.strip().lines().reduce((first, second) -> second).orElseThrow())
        .contains("Not all that was asked for could be seen.");
    assertThat(text).contains("\n4 new findings. What was observed does not match");
  }

  @Test
  void coloursOnlyWhenAskedTo() {
    assertThat(ReportersTest.written(TextReporter.PLAIN, REPORT)).doesNotContain("\u001b");
    assertThat(ReportersTest.written(new TextReporter(true, 100), REPORT)).contains("\u001b[1;31m");
  }

  @Test
  void saysTheSameInColourAndWithout() {
    String coloured = ReportersTest.written(new TextReporter(true, 100), REPORT);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(ReportersTest.written(TextReporter.PLAIN, REPORT));
  }

  @Test
  void wrapsAtTheWidthAndLeavesAddressesWhole() {
    assertThat(ReportersTest.written(new TextReporter(false, 60), REPORT).lines())
        .allMatch(
            line ->
                line.length() <= 60
                    || !line.strip().contains(" ")
                    || line.contains("://")
                    || line.contains("@"))
        .anyMatch(line -> line.contains("https://collect.measure.test/e?v=2&tid=LH-1&cid=~k7Qm9"));
  }
}
