package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ConsentState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long all rules take for ten thousand cookies held to a thousand declarations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JudgeBenchmark {
  private static final int COOKIES = 10_000;
  private static final int DECLARATIONS = 1_000;
  private static final int EVERY_TENTH = 10;

  private Given given = Given.policy();
  private Comparison comparison = given.compared();

  /** Every tenth cookie is declared, a third of those by a pattern. */
  @Setup
  public void write() {
    given = Given.policy().dated();
    Lifetime month = new Lifetime.Persistent(Duration.ofDays(30));
    for (int i = 0; i < DECLARATIONS; i++) {
      given.cookie(i % 3 == 0 ? "row%d_*".formatted(i) : "row%d_id".formatted(i), Purpose.STATISTICAL, month);
    }
    String[] names =
        IntStream.range(0, COOKIES)
            .mapToObj(i -> i % EVERY_TENTH == 0 ? "row%d_id".formatted(i / EVERY_TENTH) : "other%d".formatted(i))
            .toArray(String[]::new);
    given.visit(ConsentState.ACCEPTED, names);
  }

  /** A comparison remembers what its rules have asked. */
  @Setup(Level.Invocation)
  public void forget() {
    comparison = given.compared();
  }

  @Benchmark
  public List<RuleResult> judge() {
    return Rules.check(comparison);
  }
}
