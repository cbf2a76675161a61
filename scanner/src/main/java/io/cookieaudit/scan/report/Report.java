package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Status;
import io.cookieaudit.scan.triage.Triage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a comparison came to, ready to be written.
 *
 * @param startedAt when the site was observed; without an observation, when it was judged
 * @param policy empty where none was given and none was found
 * @param jurisdiction whose rules the severities follow
 * @param failOn the severity from which a new finding counts; empty where none ever does
 * @param findings all of them with their status, the gravest first
 * @param passed the rules that were checked in full and found nothing
 * @param notChecked the rules that could not be answered, or only in part
 * @param triage what became of baseline and suppressions
 * @param declared the policy's side; empty where there is no policy
 * @param observed the site's side; empty where only the policy was read
 * @param companies the names of the companies behind hosts of third parties, by host
 * @param pages of the rules, by their ids
 */
public record Report(
    Tool tool,
    List<KnowledgeList> lists,
    Site site,
    Instant startedAt,
    Optional<PolicyUsed> policy,
    String jurisdiction,
    Optional<Severity> failOn,
    Verdict verdict,
    List<Judged> findings,
    List<ClaimResult> claims,
    List<String> passed,
    List<RuleResult.NotChecked> notChecked,
    Coverage coverage,
    Triage triage,
    Optional<DeclaredInventory> declared,
    Optional<Observation> observed,
    Map<String, String> companies,
    Map<String, RulePage> pages) {
  public Report {
    lists = List.copyOf(lists);
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
    passed = List.copyOf(passed);
    notChecked = List.copyOf(notChecked);
    companies = Map.copyOf(companies);
    pages = Map.copyOf(pages);
  }

  /** The new findings that the threshold counts. */
  public Stream<Judged> atTheGate() {
    return findings.stream().filter(judged -> Gate.counts(judged, failOn));
  }

  public long count(Status status) {
    return findings.stream().filter(judged -> judged.status() == status).count();
  }

  /** The same report with the known findings left out; the verdict never depended on them. */
  public Report newOnly() {
    return new Report(
        tool,
        lists,
        site,
        startedAt,
        policy,
        jurisdiction,
        failOn,
        verdict,
        findings.stream().filter(judged -> judged.status() != Status.KNOWN).toList(),
        claims,
        passed,
        notChecked,
        coverage,
        triage,
        declared,
        observed,
        companies,
        pages);
  }
}
