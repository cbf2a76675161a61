package io.cookieaudit.scan.bench;

import io.cookieaudit.scan.browser.BareBrowser;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.demo.MeasuredShop;
import io.cookieaudit.scan.observe.BrowserOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures workloads, one after the other. */
public final class Bench {
  private static final int COOKIES = 10_500;
  private static final int REQUESTS = 5_000;
  private static final int BYTES = 20_000_000;

  private final Self self;
  private final BrowserOptions browser;
  private final int rounds;
  private final List<String> with;
  private final Consumer<String> progress;

  /**
   * @param browser whose executables are used
   * @param rounds how often each is measured
   * @param with further options of the scans
   */
  public Bench(
      Self self, BrowserOptions browser, int rounds, List<String> with, Consumer<String> progress) {
    this.self = self;
    this.browser = browser;
    this.rounds = rounds;
    this.with = List.copyOf(with);
    this.progress = progress;
  }

  /** What people wait for: one page, ten pages, the demo. */
  public List<Pairing> usual() {
    return measure(List.of(Workload.onePage(), Workload.pages(10), Workload.demo()));
  }

  /** From one page to a hundred. */
  public List<Pairing> growth() {
    return measure(Stream.of(1, 10, 30, 100).map(Workload::pages).toList());
  }

  /** Pages with very much of something. */
  public List<Pairing> extremes() {
    return measure(
        List.of(
            Workload.extreme("cookies", "10,500 cookies", MeasuredShop.ofCookies(COOKIES)),
            Workload.extreme("requests", "5,000 requests", MeasuredShop.ofRequests(REQUESTS)),
            Workload.extreme("document", "a document of 20 MB", MeasuredShop.ofBytes(BYTES))));
  }

  private List<Pairing> measure(List<Workload> workloads) {
    List<Pairing> measured = new ArrayList<>();
    for (Workload workload : workloads) {
      try (LoopbackSites sites = LoopbackSites.serve(workload.shop())) {
        measured.add(measure(workload, sites));
      }
    }
    return measured;
  }

  private Pairing measure(Workload workload, LoopbackSites sites) {
    List<Pairing.Round> measured = new ArrayList<>();
    List<URI> audited = List.of();
    for (int round = 1; round <= rounds; round++) {
      progress.accept("%s: round %d of %d".formatted(workload.title(), round, rounds));
      Cost auditCost;
      try (Run audit = new Run(workload, sites)) {
        auditCost = Meter.cost(audit::processes, audit::run);
        audited = audit.loaded();
      }
      Cost bareCost = Meter.cost(Bench::started, bare(sites, workload.loads().apply(audited)));
      measured.add(new Pairing.Round(auditCost, bareCost));
    }
    progress.accept("%s: memory".formatted(workload.title()));
    List<URI> loads = workload.loads().apply(audited);
    OptionalLong auditPeak;
    try (Run audit = new Run(workload, sites)) {
      auditPeak = Meter.peakMemory(audit::processes, audit::run);
    }
    OptionalLong barePeak = Meter.peakMemory(Bench::started, bare(sites, loads));
    return new Pairing(
        workload.id(),
        workload.title(),
        audited.size(),
        loads.size(),
        measured,
        auditPeak,
        barePeak);
  }

  /** One run of an audit in a folder of its own, which goes with it. */
  private final class Run implements AutoCloseable {
    private final Workload workload;
    private final LoopbackSites sites;
    private final Path folder = temporary();
    private volatile List<Audit> started = List.of();

    Run(Workload workload, LoopbackSites sites) {
      this.workload = workload;
      this.sites = sites;
    }

    void run() {
      Audit audit = Audit.start(self, workload.with(with), sites, browser, folder);
      started = List.of(audit);
      audit.await();
    }

    Stream<ProcessHandle> processes() {
      return started.stream().flatMap(Audit::processes);
    }

    List<URI> loaded() {
      return started.stream().flatMap(audit -> audit.loaded().stream()).toList();
    }

    @Override
    public void close() {
      delete(folder);
    }
  }

  private Runnable bare(LoopbackSites sites, List<URI> pages) {
    BrowserOptions way = sites.reachedBy(browser);
    return () -> {
      try (BareBrowser bare = BareBrowser.start(way)) {
        pages.forEach(bare::load);
      }
    };
  }

  /** Everything that this process has started: the bare browser and its driver. */
  private static Stream<ProcessHandle> started() {
    return ProcessHandle.current().descendants();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("cookie-audit-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
