package io.cookieaudit.api.sites;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.cookieaudit.api.scans.Occasion;
import io.cookieaudit.api.scans.ScanQueue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Queues a scan of each site when its time has come. A night that was missed because the service
 * was not running is caught up once; a site that still waits or runs is not queued a second time.
 */
public final class NightlyScans {
  private static final String TASK = "nightly";

  /** It takes a moment only, and what it queues is then in the right order. */
  private static final int BEFORE_ALL_SCANS = 100;

  private final InstantSource clock;
  private final Supplier<Scheduler> scheduler;

  /**
   * @param scheduler that runs {@link #task}; asked for only when a site is planned
   */
  public NightlyScans(InstantSource clock, Supplier<Scheduler> scheduler) {
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** What the scheduler does when a site's time has come. */
  public static Task<Void> task(SiteStore sites, ScanQueue queue, InstantSource clock) {
    return Tasks.custom(TASK, Void.class)
        .defaultPriority(BEFORE_ALL_SCANS)
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              // The site as it is now: it may have been changed or deleted since it was planned.
              Optional<Site> site =
                  sites.find(instance.getId()).filter(one -> one.schedule().isPresent());
              site.filter(one -> !queue.holds(one.id()))
                  .ifPresent(
                      one -> queue.add(one.order(), Occasion.NIGHTLY, Optional.of(one.id())));
              return site.flatMap(Site::schedule)
                  .<CompletionHandler<Void>>map(
                      nightly -> {
                        Instant next = nightly.after(clock.instant());
                        return (complete, operations) -> operations.reschedule(complete, next);
                      })
                  .orElseGet(() -> (complete, operations) -> operations.remove());
            });
  }

  /** Plans the next scan of a site that is new or has been changed. */
  public void plan(Site site) {
    TaskInstanceId planned = TaskInstanceId.of(TASK, site.id());
    boolean known = scheduler.get().getScheduledExecution(planned).isPresent();
    if (site.schedule().isEmpty()) {
      if (known) {
        scheduler.get().cancel(planned);
      }
      return;
    }
    Instant next = site.schedule().get().after(clock.instant());
    if (known) {
      scheduler.get().reschedule(planned, next);
    } else {
      scheduler
          .get()
          .schedule(
              new TaskInstance.Builder<Void>(TASK, site.id()).priority(BEFORE_ALL_SCANS).build(),
              next);
    }
  }

  /** Plans nothing more for a site that was deleted. */
  public void forget(String site) {
    TaskInstanceId planned = TaskInstanceId.of(TASK, site);
    if (scheduler.get().getScheduledExecution(planned).isPresent()) {
      scheduler.get().cancel(planned);
    }
  }
}
