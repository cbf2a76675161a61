package io.cookieaudit.scan.report;

import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.Evidence;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import io.cookieaudit.scan.triage.Suppression;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The form of {@code report.json}: each record is an object of the file and each component a field,
 * in the order of the file. The names are published; they may be added to and never renamed.
 */
record ReportFile(
    int schema,
    Tool tool,
    List<ListPart> lists,
    Site site,
    Instant startedAt,
    Optional<PolicyPart> policy,
    String jurisdiction,
    String failOn,
    Verdict verdict,
    List<FindingPart> findings,
    List<ClaimPart> claims,
    List<String> passed,
    List<RuleResult.NotChecked> notChecked,
    Coverage coverage,
    SuppressionsPart suppressions,
    List<String> baselineNotSeenAgain) {
  /** The newest form of the file. It counts up when a field changes its meaning. */
  static final int SCHEMA = 1;

  record ListPart(String name, String date, int rules) {
    static ListPart of(KnowledgeList list) {
      return new ListPart(list.name(), list.date().toString(), list.entries());
    }
  }

  record PolicyPart(
      String id,
      String document,
      String sha256,
      Optional<String> url,
      Optional<String> file,
      Optional<String> effective,
      String chosenBecause) {
    static PolicyPart of(PolicyUsed policy) {
      return new PolicyPart(
          policy.id(),
          policy.document(),
          policy.sha256(),
          policy.url(),
          policy.file(),
          policy.effective().map(EffectiveDate::toString),
          policy.chosenBecause());
    }
  }

  record QuotePart(String document, int line, int endLine, String text) {
    static QuotePart of(Quote quote) {
      return new QuotePart(quote.document(), quote.line(), quote.endLine(), quote.text());
    }
  }

  record EvidencePart(
      String kind,
      Optional<String> visit,
      Optional<String> page,
      Optional<Moment> at,
      Optional<String> ref,
      String text,
      Optional<QuotePart> quote) {
    static List<EvidencePart> of(List<Evidence> evidence) {
      return evidence.stream().map(Shown::of).map(EvidencePart::of).toList();
    }

    private static EvidencePart of(Shown shown) {
      return new EvidencePart(
          shown.kind(),
          shown.visit(),
          shown.page(),
          shown.at(),
          shown.ref(),
          shown.text(),
          shown.quote().map(QuotePart::of));
    }
  }

  record FindingPart(
      String rule,
      String severity,
      String confidence,
      String subject,
      String fingerprint,
      Status status,
      boolean stable,
      String message,
      Finding.Advice advice,
      List<String> references,
      List<EvidencePart> evidence,
      Optional<Suppression> suppressedBy) {
    static FindingPart of(Judged judged, List<String> references) {
      Finding finding = judged.finding();
      return new FindingPart(
          finding.rule(),
          Words.id(finding.severity()),
          Words.id(finding.confidence()),
          finding.subject(),
          finding.fingerprint(),
          judged.status(),
          judged.stable(),
          finding.message(),
          finding.advice(),
          references,
          EvidencePart.of(finding.evidence()),
          judged.suppressedBy());
    }
  }

  record ClaimPart(
      String claim, QuotePart quote, String result, String why, List<EvidencePart> evidence) {
    static ClaimPart of(ClaimResult claim) {
      return new ClaimPart(
          claim.claim().id(),
          QuotePart.of(claim.quote()),
          Words.id(claim.result()),
          claim.why(),
          EvidencePart.of(claim.evidence()));
    }
  }

  record SuppressionsPart(
      List<Suppression> unused, List<Suppression> expired, List<Suppression> expiringSoon) {}

  static ReportFile of(Report report) {
    return new ReportFile(
        SCHEMA,
        report.tool(),
        report.lists().stream().map(ListPart::of).toList(),
        report.site(),
        report.startedAt(),
        report.policy().map(PolicyPart::of),
        report.jurisdiction(),
        report.failOn().map(Words::id).orElse("never"),
        report.verdict(),
        report.findings().stream()
            .map(judged -> FindingPart.of(judged, references(report, judged.finding().rule())))
            .toList(),
        report.claims().stream().map(ClaimPart::of).toList(),
        report.passed(),
        report.notChecked(),
        report.coverage(),
        new SuppressionsPart(
            report.triage().unused(), report.triage().expired(), report.triage().expiringSoon()),
        report.triage().notSeenAgain());
  }

  private static List<String> references(Report report, String rule) {
    return Optional.ofNullable(report.pages().get(rule))
        .map(RulePage::references)
        .orElse(List.of());
  }
}
