package io.cookieaudit.scan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.rule.Comparison;
import io.cookieaudit.scan.rule.Finding;
import io.cookieaudit.scan.rule.RuleResult;
import io.cookieaudit.scan.rule.Rules;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules and the expectations were written apart from each other; on a scan that misses nothing
 * they have to agree about every shop.
 */
class PerfectScanTest {
  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 15);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesRulesAndExpectationTheSameFindings(long seed) {
    ShopPlan plan = ShopPlanner.plan(seed);
    Comparison comparison =
        Comparison.of(PerfectScan.inventory(plan), PerfectScan.of(plan), Knowledge.bundled());
    List<Finding> findings =
        Rules.check(comparison).stream().flatMap(PerfectScanTest::findings).toList();
    assertThat(findings).isNotEmpty();
    var difference = PlannedFindings.of(plan).compare(findings);
    assertThat(difference.missing()).as("planted and not reported").isEmpty();
    assertThat(difference.unexpected()).as("reported and not planted").isEmpty();
  }

  private static Stream<Finding> findings(RuleResult result) {
    return switch (result) {
      case RuleResult.Failed failed -> failed.findings().stream();
      case RuleResult.Passed _, RuleResult.NotChecked _ -> Stream.empty();
    };
  }
}
