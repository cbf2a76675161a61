package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownReporterTest {
  private static final String WRITTEN =
      ReportersTest.written("markdown", Example.report(Example.withGap()));

  @Test
  void beginsWithTheVerdict() {
    assertThat(WRITTEN).startsWith("## cookie-audit: ");
  }

  @Test
  void showsNewFindingsOnlyAndCountsTheOthers() {
    assertThat(WRITTEN)
        .contains("`cookie-after-reject`")
        .doesNotContain("`undeclared-beacon`")
        .contains("1 known");
  }

  @Test
  void folds() {
    assertThat(WRITTEN).contains("<details><summary>Not seen (");
  }

  @Test
  void doesNothingWithTheSitesOwnCharacters() {
    assertThat(WRITTEN).contains("\\_ms\\_").doesNotContain(" _ms_");
  }
}
