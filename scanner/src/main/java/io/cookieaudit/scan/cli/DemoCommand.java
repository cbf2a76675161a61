package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.demo.DemoShop;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.report.Report;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description =
        "Audit a small shop with planted mismatches, on this machine alone. Ends with 0 when what"
            + " is found is what was planted.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;
  @Mixin ReportMixin report = new ReportMixin();
  @Mixin BrowserMixin browser = new BrowserMixin();

  @Option(names = "--serve", description = "Only serve the shop, to be looked at or scanned.")
  boolean serve;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws InterruptedException {
    DemoShop shop = DemoShop.open();
    try (var sites = LoopbackSites.serve(shop)) {
      return serve
          ? keepServing(shop, sites)
          : audit(new DemoAudit(shop, sites, browser.options()));
    }
  }

  private int audit(DemoAudit audit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var finish = new Finish(report, Optional.of(Publisher.USUAL_FOLDER), today, command);
    var terminal = Terminal.of(Wrong.commandLine(command));
    try (var progress = new Progress(terminal);
        var scanner = new Scanner(Version.tool(), clock, progress, audit.request())) {
      Observation observation = scanner.scan();
      finish.keep(observation);
      progress.clear();
      Report judged = finish.judge().judge(Optional.of(audit.policy(today)), observation);
      finish.publish(judged);
      return compare(audit, judged, terminal);
    }
  }

  private static int compare(DemoAudit audit, Report judged, Terminal terminal) {
    var difference = audit.difference(judged);
    difference
        .missing()
        .forEach(
            missing ->
                terminal
                    .notes()
                    .println(
                        "Planted and not found: "
                            + missing.fingerprint()
                            + " ("
                            + missing.planted()
                            + ")"));
    difference
        .unexpected()
        .forEach(found -> terminal.notes().println("Found and not planted: " + found));
    if (difference.none()) {
      terminal
          .notes()
          .printf(
              "The demo shop has %d planted mismatches: all were found, and nothing else.%n",
              audit.shop().expectation().findings().size());
      return Outcome.CLEAN;
    }
    return Outcome.FINDINGS;
  }

  private int keepServing(DemoShop shop, LoopbackSites sites) throws InterruptedException {
    var out = Wrong.commandLine(command).getOut();
    out.println("The demo shop is served until Ctrl-C. To look at it:");
    out.println(sites.visitCommand(shop.homeUrl()));
    out.flush();
    // Ends with the process: an interrupt from the terminal stops the JVM.
    new CountDownLatch(1).await();
    return Outcome.CLEAN;
  }
}
