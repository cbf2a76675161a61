package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.audit.Judge;
import io.cookieaudit.scan.browser.BareBrowser;
import io.cookieaudit.scan.demo.DemoShop;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.rule.Severity;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description =
        "Measure the audit of the demo shop against the same browser that only loads its pages, in"
            + " turns. Ends with 0 when every audit found what is planted.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;
  @Mixin BrowserMixin browser = new BrowserMixin();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each is measured; the median is shown (default: ${DEFAULT-VALUE}).")
  int rounds = 5;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  BenchFormat format = BenchFormat.TEXT;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw Wrong.use(command, "--rounds must be at least 1, not " + rounds);
    }
    var terminal = Terminal.of(Wrong.commandLine(command));
    BenchResult result;
    DemoShop shop = DemoShop.open();
    try (var sites = LoopbackSites.serve(shop);
        var progress = new Progress(terminal)) {
      result = measure(new DemoAudit(shop, sites, browser.options()), progress);
    }
    terminal.out().println(format.print(result));
    return result.asExpected() ? Outcome.CLEAN : Outcome.FINDINGS;
  }

  /** In turns, so that whatever else the machine does falls on all alike. */
  private BenchResult measure(DemoAudit audit, Consumer<String> progress) {
    List<BenchRound> measured = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      String turn = "round %d of %d: ".formatted(round, rounds);
      progress.accept(turn + "one page load in a bare browser");
      long oneLoad = bare(audit, List.of(audit.home()));
      progress.accept(turn + "the audit");
      Audited audited = audit(audit);
      progress.accept(turn + "the same page loads in a bare browser");
      long sameLoads = bare(audit, audited.pages());
      measured.add(
          new BenchRound(
              oneLoad,
              audited.ms(),
              sameLoads,
              audited.pages().size(),
              audited.asExpected(),
              audited.observation().browser()));
    }
    return new BenchResult(
        measured,
        Version.tool(),
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        audit.request().dwell().toSeconds());
  }

  private static long bare(DemoAudit audit, List<URI> pages) {
    long begin = System.nanoTime();
    try (var browser = BareBrowser.start(audit.options())) {
      pages.forEach(browser::load);
    }
    return msSince(begin);
  }

  private record Audited(long ms, boolean asExpected, Observation observation) {
    List<URI> pages() {
      return observation.visits().stream()
          .flatMap(visit -> visit.pages().stream())
          .map(page -> URI.create(page.url()))
          .toList();
    }
  }

  private Audited audit(DemoAudit audit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    long begin = System.nanoTime();
    Observation observation;
    try (var scanner = new Scanner(Version.tool(), clock, doing -> {}, audit.request())) {
      observation = scanner.scan();
    }
    var judge =
        new Judge(Version.tool(), Optional.of(Severity.MEDIUM), Optional.empty(), List.of(), today);
    var judged = judge.judge(Optional.of(audit.policy(today)), observation);
    return new Audited(msSince(begin), audit.difference(judged).none(), observation);
  }

  private static long msSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
