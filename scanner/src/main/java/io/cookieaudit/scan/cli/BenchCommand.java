package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.bench.Bench;
import io.cookieaudit.scan.bench.Pairing;
import io.cookieaudit.scan.bench.Self;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = {
      "Measure audits against the same browser that only loads the pages, in turns.",
      "An audit that misses something is no measure, and ends the command with an error."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BenchCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each is measured; the median is shown (default: ${DEFAULT-VALUE}).")
  int rounds = 5;

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      defaultValue = "usual",
      description = {
        "usual: one page, ten pages, the demo shop (the default).",
        "growth: from one page to a hundred.",
        "extremes: pages with very much of something."
      })
  What what = What.USUAL;

  @Option(
      names = "--with",
      paramLabel = "OPTION",
      description = {
        "A further option of the audits that are measured, to see what it costs, for example",
        "--with=--dwell=0s. Not for the demo. Repeatable."
      })
  List<String> with = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  BenchFormat format = BenchFormat.TEXT;

  @Mixin BrowserMixin browser = new BrowserMixin();

  /** What is measured. */
  enum What {
    USUAL,
    GROWTH,
    EXTREMES
  }

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw Wrong.use(command, "--rounds must be at least 1, not " + rounds);
    }
    var terminal = Terminal.of(Wrong.commandLine(command));
    List<Pairing> pairings;
    try (var progress = new Progress(terminal)) {
      var bench = new Bench(Self.before("bench"), browser.options(), rounds, with, progress);
      pairings =
          switch (what) {
            case USUAL -> bench.usual();
            case GROWTH -> bench.growth();
            case EXTREMES -> bench.extremes();
          };
    }
    terminal.out().println(format.print(pairings, BenchFormat.Machine.here(rounds)));
    return Outcome.CLEAN;
  }
}
