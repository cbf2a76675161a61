package io.cookieaudit.policy.bench;

import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a policy takes from its bytes to its inventories. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PolicyBenchmark {
  private static final String PROSE =
      """
      ## What the lamp works do with cookies

      When you visit our pages, our server writes down which lamp you looked at, for how long, and
      from which page you came. We use this information to put the shop in order and to see which
      lamps are liked. Cookies are small files that your browser keeps for us. You can refuse them
      in the settings of your browser; the basket will then be empty each time you come back. We do
      not sell what we know about you. Some partners, such as those who deliver the lamps, receive
      your address so that they find your door. Read more about this in the chapters below, or
      write to the people named at the end of this text.

      """;

  private static final String TABLE =
      """
      ### Performance cookies

      | Cookie name | Provider | Purpose | Duration |
      |---|---|---|---|
      | _lamp_id, _lamp_ses_* | Lamp Metrics Ltd. | tells one visitor from another | 13 months |
      | lamp_seen | Lamp Works | remembers which lamps were shown already | Session |
      | `lamp_colour` | Lamp Works | keeps the colours that you picked | 1 year |

      """;

  /** What a megabyte of policy is made of; a usual policy has 20 kilobytes of both. */
  @Param({"prose-1MB", "both-1MB", "table-1MB", "both-20kB"})
  public String policy = "";

  private byte[] bytes = {};

  @Setup
  public void write() {
    String unit =
        switch (policy) {
          case "prose-1MB" -> PROSE;
          case "table-1MB" -> TABLE;
          default -> PROSE + PROSE + TABLE;
        };
    int size = policy.endsWith("1MB") ? 1 << 20 : 20 << 10;
    bytes = unit.repeat(size / unit.length()).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public PolicyReading read() {
    return PolicyReadings.read(PolicyDocuments.parse("policy.md", bytes));
  }
}
