package io.cookieaudit.scan.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long a list of a hundred thousand rules takes to read, and an address to be decided. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FilterBenchmark {
  private static final int RULES = 100_000;
  private static final int REQUESTS = 20_000;
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private String text = "";
  private Filters filters = Filters.NONE;
  private List<FilterCorpus.Asked> requests = List.of();

  /** A list of our own invention, and requests made from its rules and near them. */
  @Setup
  public void write() {
    text = InventedList.text(RULES);
    List<FilterList> lists = List.of(FilterList.parse("invented", DATE, text));
    filters = Filters.of(lists);
    requests = FilterCorpus.of(lists, REQUESTS).subList(0, REQUESTS);
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Filters parse() {
    return Filters.of(List.of(FilterList.parse("invented", DATE, text)));
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(REQUESTS)
  public void match(Blackhole decided) {
    requests.forEach(asked -> decided.consume(filters.match(asked.request())));
  }
}
