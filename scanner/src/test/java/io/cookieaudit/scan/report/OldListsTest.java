package io.cookieaudit.scan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.triage.Triage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OldListsTest {
  private static final LocalDate DAY =
      LocalDate.ofInstant(Example.withGap().startedAt(), ZoneOffset.UTC);

  private static Report report(LocalDate date) {
    var frame = Example.FRAME;
    var observed = Example.withGap();
    return Reports.of(
        new Reports.Frame(
            frame.tool(),
            List.of(new KnowledgeList("odd list", date, 1)),
            frame.companyOf(),
            frame.policy(),
            frame.failOn(),
            frame.jurisdiction(),
            frame.pages()),
        Optional.empty(),
        observed,
        List.of(),
        List.of(),
        Triage.apply(List.of(), Optional.empty(), List.of(), DAY));
  }

  @Test
  void aListOfMoreThanThirtyDaysBeforeTheScanIsNoted() {
    assertThat(ReportersTest.written(TextReporter.PLAIN, report(DAY.minusDays(31))))
        .contains("Lists to renew", "odd list is of " + DAY.minusDays(31));
    assertThat(HtmlNotes.of(report(DAY.minusDays(31))).toString()).contains("Lists to renew");
  }

  @Test
  void aYoungerListIsNot() {
    assertThat(ReportersTest.written(TextReporter.PLAIN, report(DAY.minusDays(30))))
        .doesNotContain("Lists to renew");
  }
}
