package io.cookieaudit.api.scans;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.cookieaudit.api.database.Database;

/** Begins and ends the work on the queue with the service. */
public final class ScanWorker implements AutoCloseable {
  private final Database database;
  private final ScanStore store;
  private final ScanQueue queue;
  private final ScanRunner runner;
  private final Scheduler scheduler;

  public ScanWorker(
      Database database, ScanStore store, ScanQueue queue, ScanRunner runner, Scheduler scheduler) {
    this.database = database;
    this.store = store;
    this.queue = queue;
    this.runner = runner;
    this.scheduler = scheduler;
  }

  /** Takes up what an earlier process left, and begins. */
  public void start() {
    if (database.ownFile()) {
      releaseAll();
    }
    queue.takeUp(store.unfinished());
    scheduler.start();
  }

  /**
   * Nobody else can be running anything, so whatever is marked as running was left by a process
   * that was killed. Where several processes share the database, the scheduler finds out by the
   * missing heartbeat.
   */
  private void releaseAll() {
    store.unfinished().forEach(scan -> store.requeued(scan.id()));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    update scheduled_tasks
                    set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                    where picked
                    """));
  }

  /** Breaks off what is running, which is queued again, and waits until that is written. */
  @Override
  public void close() {
    runner.stop();
    scheduler.stop();
  }
}
