package io.cookieaudit.api.scans;

import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.scan.json.ObservationJson;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.report.Reporters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Makes a scan that has come to its turn and keeps what it leaves.
 *
 * <p>The audit has a thread of its own, which is interrupted when the service ends. The thread that
 * talks to the database never is: H2 closes its file when a thread is interrupted in it.
 */
public final class ScanRunner {
  private static final System.Logger LOG = System.getLogger(ScanRunner.class.getName());

  private final ScanStore store;
  private final Auditor auditor;
  private final InstantSource clock;
  private final Consumer<Scan> ended;
  private final ExecutorService audits = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param ended is told of each scan that has come to an end, when that is kept
   */
  public ScanRunner(ScanStore store, Auditor auditor, InstantSource clock, Consumer<Scan> ended) {
    this.store = store;
    this.auditor = auditor;
    this.clock = clock;
    this.ended = ended;
  }

  /** The service ends before the scan does. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the service ended during the scan; it is made at the next start");
    }
  }

  /**
   * Makes a scan, unless it has ended or is gone.
   *
   * @throws Stopped where the service ends meanwhile; the scan is queued again
   */
  void run(String id) {
    store
        .find(id)
        .filter(scan -> scan.state() == ScanState.QUEUED || scan.state() == ScanState.RUNNING)
        .ifPresent(this::run);
  }

  private void run(Scan scan) {
    store.began(scan.id(), clock.instant());
    // Not its address, which may hold a password or a token; a log is read by more people.
    LOG.log(System.Logger.Level.INFO, "scan {0} begins", scan.id());
    try {
      Report report = report(scan);
      store.done(scan.id(), clock.instant(), report.verdict(), files(report));
      LOG.log(System.Logger.Level.INFO, "scan {0} is done: {1}", scan.id(), report.verdict());
    } catch (Stopped e) {
      store.requeued(scan.id());
      throw e;
    } catch (ScanException | PolicyException e) {
      LOG.log(System.Logger.Level.INFO, "scan {0} failed; the scan says why", scan.id());
      store.failed(scan.id(), clock.instant(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "scan " + scan.id() + " failed unexpectedly", e);
      store.failed(
          scan.id(), clock.instant(), "This is a fault of cookie-audit: " + e + ". See its log.");
    }
    store.find(scan.id()).ifPresent(ended);
  }

  private Report report(Scan scan) {
    var seen = new Seen(scan.id());
    try {
      return result(audits.submit(() -> auditor.audit(scan.order(), seen)));
    } catch (RejectedExecutionException e) {
      throw new Stopped();
    } finally {
      // Whatever becomes of the report, what was observed can be judged again.
      seen.observation.ifPresent(
          observed ->
              store.keep(
                  scan.id(),
                  ScanFile.OBSERVATION,
                  ObservationJson.write(observed).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Report result(Future<Report> audit) {
    try {
      return audit.get();
    } catch (ExecutionException e) {
      if (audits.isShutdown()) {
        throw new Stopped();
      }
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  private static final class Seen implements Auditor.Listener {
    private final String scan;
    private volatile Optional<Observation> observation = Optional.empty();

    Seen(String scan) {
      this.scan = scan;
    }

    @Override
    public void doing(String what) {
      LOG.log(System.Logger.Level.DEBUG, "scan {0}: {1}", scan, what);
    }

    @Override
    public void observed(Observation observed) {
      observation = Optional.of(observed);
    }
  }

  private static Map<ScanFile, byte[]> files(Report report) {
    var files = new EnumMap<ScanFile, byte[]>(ScanFile.class);
    ScanFile.reports()
        .forEach(file -> files.put(file, written(report, file.format().orElseThrow())));
    return files;
  }

  private static byte[] written(Report report, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      Reporters.of(format).orElseThrow().write(report, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** Breaks off what is running and takes nothing more; the scans are queued again. */
  void stop() {
    audits.shutdownNow();
  }
}
