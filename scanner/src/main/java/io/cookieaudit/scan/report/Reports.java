package io.cookieaudit.scan.report;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Entity;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.PageLoad;
import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.observe.Visit;
import io.cookieaudit.scan.rule.ClaimResult;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.Jurisdiction;
import io.cookieaudit.scan.rule.Rule;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Rules;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Baseline;
import io.cookieaudit.scan.triage.Judged;
import io.cookieaudit.scan.triage.Triage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a report together. Pure: the same answers give the same report. */
public final class Reports {
  private static final Comparator<Judged> GRAVEST_FIRST =
      Comparator.comparing((Judged judged) -> judged.finding().severity())
          .reversed()
          .thenComparing(judged -> judged.finding().rule())
          .thenComparing(Judged::status)
          .thenComparing(judged -> judged.finding().subject());

  private Reports() {}

  /**
   * Everything a report says that is neither an answer nor triage.
   *
   * @param companyOf the company behind a host, where it is known
   * @param policy empty where none was given and none was found
   * @param failOn the severity from which a new finding counts; empty for never
   * @param jurisdiction whose view the severities take, by its id
   * @param pages of the rules, by their ids
   */
  public record Frame(
      Tool tool,
      List<KnowledgeList> lists,
      Function<String, Optional<String>> companyOf,
      Optional<PolicyUsed> policy,
      Optional<Severity> failOn,
      String jurisdiction,
      Map<String, RulePage> pages) {

    /** With the pages of all rules. */
    public static Frame of(
        Tool tool,
        Knowledge knowledge,
        Optional<PolicyUsed> policy,
        Optional<Severity> failOn,
        Jurisdiction jurisdiction) {
      return new Frame(
          tool,
          knowledge.lists(),
          host -> knowledge.entities().ofHost(host).map(Entity::name),
          policy,
          failOn,
          jurisdiction.id(),
          Rules.ALL.stream().collect(Collectors.toMap(Rule::id, jurisdiction::page)));
    }
  }

  /** All findings among the answers, as {@link Triage#apply} takes them. */
  public static List<Finding> findings(List<RuleResult> results) {
    return results.stream()
        .flatMap(
            result ->
                result instanceof RuleResult.Failed failed
                    ? failed.findings().stream()
                    : Stream.of())
        .toList();
  }

  /** What a baseline written now would have been made with. */
  public static Baseline.MadeWith madeWith(Observation observed, List<KnowledgeList> lists) {
    return new Baseline.MadeWith(
        Stream.concat(
                observed.settings().states().stream().map(ConsentState::id),
                observed.settings().extras().stream())
            .toList(),
        observed.settings().pages(),
        lists.stream().map(list -> list.name() + " " + list.date()).toList());
  }

  /** The report on a site that was observed. */
  public static Report of(
      Frame frame,
      Optional<DeclaredInventory> declared,
      Observation observed,
      List<RuleResult> results,
      List<ClaimResult> claims,
      Triage triage) {
    return assemble(
        frame,
        observed.site(),
        observed.startedAt(),
        results,
        claims,
        coverage(declared, observed),
        triage,
        declared,
        Optional.of(observed));
  }

  /**
   * The report on a policy alone, with no observation to hold it to. It is never incomplete:
   * nothing was asked of a browser.
   *
   * @param site what the policy is said to cover
   */
  public static Report ofPolicyAlone(
      Frame frame,
      DeclaredInventory declared,
      Site site,
      Instant judgedAt,
      List<RuleResult> results,
      List<ClaimResult> claims,
      Triage triage) {
    return assemble(
        frame,
        site,
        judgedAt,
        results,
        claims,
        new Coverage(List.of(), List.of(), List.of(), List.of()),
        triage,
        Optional.of(declared),
        Optional.empty());
  }

  private static Report assemble(
      Frame frame,
      Site site,
      Instant startedAt,
      List<RuleResult> results,
      List<ClaimResult> claims,
      Coverage coverage,
      Triage triage,
      Optional<DeclaredInventory> declared,
      Optional<Observation> observed) {
    return new Report(
        frame.tool(),
        frame.lists(),
        site,
        startedAt,
        frame.policy(),
        frame.jurisdiction(),
        frame.failOn(),
        Gate.verdict(triage.findings(), coverage.unseen(), frame.failOn()),
        triage.findings().stream().sorted(GRAVEST_FIRST).toList(),
        claims,
        results.stream().filter(RuleResult.Passed.class::isInstance).map(RuleResult::rule).toList(),
        results.stream().flatMap(result -> notChecked(result).stream()).toList(),
        coverage,
        triage,
        declared,
        observed,
        observed.map(seen -> companies(seen, frame.companyOf())).orElse(Map.of()),
        frame.pages());
  }

  private static Map<String, String> companies(
      Observation observed, Function<String, Optional<String>> companyOf) {
    var companies = new TreeMap<String, String>();
    observed.visits().stream()
        .flatMap(visit -> visit.requests().stream())
        .filter(request -> request.party() == PartyKind.THIRD)
        .map(request -> Hosts.of(request.url()))
        .distinct()
        .forEach(host -> companyOf.apply(host).ifPresent(company -> companies.put(host, company)));
    return companies;
  }

  /** A rule that found something and could not see everything is answered in part only. */
  private static Optional<RuleResult.NotChecked> notChecked(RuleResult result) {
    return switch (result) {
      case RuleResult.Passed passed -> Optional.empty();
      case RuleResult.NotChecked unanswered -> Optional.of(unanswered);
      case RuleResult.Failed failed ->
          failed.unseen().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new RuleResult.NotChecked(
                      failed.rule(),
                      "findings were made, and more may be there: "
                          + String.join("; ", failed.unseen())));
    };
  }

  private static Coverage coverage(Optional<DeclaredInventory> declared, Observation observed) {
    List<String> reached =
        observed.visits().stream()
            .filter(Visit::proven)
            .map(visit -> visit.state().id())
            .distinct()
            .toList();
    List<String> pages =
        observed.visits().stream()
            .flatMap(visit -> visit.pages().stream())
            .map(PageLoad::url)
            .distinct()
            .toList();
    List<Gap> gaps = observed.gaps();
    return new Coverage(reached, pages, gaps, Unseen.of(declared, observed));
  }
}
