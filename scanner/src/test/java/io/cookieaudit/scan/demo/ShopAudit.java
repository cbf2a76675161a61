package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.browser.TestBrowser;
import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;
import io.cookieaudit.scan.observe.Gap;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.rule.Comparison;
import io.cookieaudit.scan.rule.Need;
import io.cookieaudit.scan.rule.Rule;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Rules;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/**
 * One audit of a shop from end to end: served, visited by a real browser, its policy read, held to
 * it.
 *
 * @param difference of what was reported and what should have been
 * @param notChecked the rules that the scan was to answer and could not, with the reason
 */
record ShopAudit(
    Expectation.Difference difference,
    List<RuleResult.NotChecked> notChecked,
    Observation observation) {

  /** With this machine's browser. */
  static ShopAudit of(Shop shop) {
    return of(shop, sites -> TestBrowser.with(sites.browserOptions()));
  }

  /**
   * @param browser to be used, given the shop as it is served
   */
  static ShopAudit of(Shop shop, Function<LoopbackSites, BrowserOptions> browser) {
    try (LoopbackSites sites = LoopbackSites.serve(shop)) {
      Observation observation = observe(shop, browser.apply(sites));
      DeclaredInventory declared =
          PolicyReadings.read(
                  PolicyDocuments.parse(
                      "policy.md", shop.policy().getBytes(StandardCharsets.UTF_8)))
              .inventories()
              .getFirst();
      List<RuleResult> results =
          Rules.check(Comparison.of(declared, observation, Knowledge.bundled()));
      return new ShopAudit(
          shop.expectation()
              .compare(
                  results.stream()
                      .flatMap(
                          result ->
                              switch (result) {
                                case RuleResult.Failed failed -> failed.findings().stream();
                                case RuleResult.Passed _, RuleResult.NotChecked _ -> Stream.empty();
                              })
                      .toList()),
          results.stream()
              .filter(RuleResult.NotChecked.class::isInstance)
              .map(RuleResult.NotChecked.class::cast)
              .filter(unanswered -> isAsked(unanswered.rule()))
              .toList(),
          observation);
    }
  }

  /** Holds that everything was seen and reported, and nothing else; says all that is not so. */
  void isPerfect() {
    holds(List.of(), List.of());
  }

  /** The same of a shop without a way to refuse, where what follows a refusal cannot be seen. */
  void isPerfectButForTheRefusal() {
    List<String> ofRefusal =
        Rules.ALL.stream()
            .filter(rule -> needs(rule, ConsentState.REJECTED))
            .map(Rule::id)
            .filter(id -> !id.equals("reject-not-offered"))
            .toList();
    holds(List.of(Facet.CONSENT), ofRefusal);
  }

  /** Whether an ordinary scan answers this rule: no withdrawal, one profile, nothing typed. */
  private static boolean isAsked(String id) {
    Rule rule = Rules.byId(id).orElseThrow();
    return !needs(rule, ConsentState.WITHDRAWN)
        && rule.needs().stream().noneMatch(Need.Sought.class::isInstance);
  }

  private static boolean needs(Rule rule, ConsentState state) {
    return rule.needs().stream()
        .anyMatch(need -> need instanceof Need.Seen seen && seen.state() == state);
  }

  private void holds(List<Facet> unseen, List<String> unanswered) {
    var all = new SoftAssertions();
    all.assertThat(observation.gaps())
        .as("not seen: %s", observation.gaps())
        .extracting(Gap::facet)
        .isEqualTo(unseen);
    all.assertThat(notChecked)
        .as("not checked: %s", notChecked)
        .extracting(RuleResult.NotChecked::rule)
        .isEqualTo(unanswered);
    all.assertThat(difference.missing()).as("planted and not reported").isEmpty();
    all.assertThat(difference.unexpected()).as("reported and not planted").isEmpty();
    all.assertAll();
  }

  private static Observation observe(Shop shop, BrowserOptions browser) {
    ScanRequest request =
        ScanRequest.of(
            List.of(URI.create(shop.homeUrl())),
            browser,
            new Redaction("of no secret value".getBytes(StandardCharsets.UTF_8), false));
    var tool = new Tool("test", "");
    try (var scanner = new Scanner(tool, InstantSource.system(), _ -> {}, request)) {
      return scanner.scan();
    }
  }
}
