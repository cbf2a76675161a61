package io.cookieaudit.api.scans;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Scans wait here for their turn, in the database, so that none is lost when the service ends.
 * Scans that were asked for come before nightly ones.
 */
public final class ScanQueue {
  private static final String TASK = "scan";
  private static final int FIRST = 90;
  private static final int LATER = 10;

  /** Hours of work for one browser. */
  private static final int MOST = 500;

  private final ScanStore store;
  private final InstantSource clock;
  private final Supplier<Scheduler> scheduler;

  /**
   * @param scheduler that runs {@link #task}; asked for only when something is queued
   */
  public ScanQueue(ScanStore store, InstantSource clock, Supplier<Scheduler> scheduler) {
    this.store = store;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** What the scheduler does when it is a scan's turn. */
  public static Task<Void> task(ScanRunner runner, InstantSource clock) {
    return Tasks.oneTime(TASK, Void.class)
        .onFailure((complete, operations) -> operations.reschedule(complete, clock.instant()))
        .onDeadExecutionRevive()
        .execute((instance, context) -> runner.run(instance.getId()));
  }

  /** Whether so many scans wait already that nobody knows when another one would have its turn. */
  public boolean full() {
    return store.unfinished().size() >= MOST;
  }

  /** Queues a scan. It is kept when this returns. */
  public Scan add(ScanOrder order, Occasion occasion, Optional<String> site) {
    Scan scan = Scan.queued(UUID.randomUUID().toString(), site, order, occasion, clock.instant());
    store.add(scan);
    schedule(scan);
    return scan;
  }

  /** Whether a scan of this site waits or runs. */
  public boolean holds(String site) {
    return store.unfinished().stream().anyMatch(scan -> scan.site().equals(Optional.of(site)));
  }

  /** Queues what was left over by a process that ended before it had queued it, or was killed. */
  void takeUp(List<Scan> leftOver) {
    leftOver.forEach(this::schedule);
  }

  private void schedule(Scan scan) {
    int priority =
        switch (scan.occasion()) {
          case ON_DEMAND -> FIRST;
          case NIGHTLY -> LATER;
        };
    scheduler
        .get()
        .scheduleIfNotExists(
            new TaskInstance.Builder<Void>(TASK, scan.id()).priority(priority).build(),
            scan.queuedAt());
    scheduler.get().triggerCheckForDueExecutions();
  }
}
