package io.cookieaudit.api.sites;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import io.cookieaudit.scan.observe.ScanException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When a site is scanned by itself.
 *
 * @param cron five fields, minute first, as {@code crontab(5)} has them: {@code 30 2 * * *}
 * @param zone the time zone in which they are meant, as an IANA name
 */
public record Nightly(String cron, String zone) {
  /**
   * @throws ScanException where one of them is not readable
   */
  public Nightly {
    schedule(cron, zone);
  }

  /**
   * The first time after the given one. A time that summer time leaves out is that much later; one
   * that comes twice counts the first time.
   */
  public Instant after(Instant time) {
    ZoneId place = ZoneId.of(zone);
    LocalDateTime local = LocalDateTime.ofInstant(time, place);
    Instant next;
    do {
      // The fields are about what clocks on the wall show, which knows nothing of summer time.
      local = LocalDateTime.ofInstant(next(local.toInstant(ZoneOffset.UTC)), ZoneOffset.UTC);
      next = local.atZone(place).toInstant();
    } while (!next.isAfter(time));
    return next;
  }

  private Instant next(Instant onTheWall) {
    return schedule(cron, zone).getNextExecutionTime(ExecutionComplete.simulatedSuccess(onTheWall));
  }

  private static CronSchedule schedule(String cron, String zone) {
    try {
      ZoneId.of(zone);
      return new CronSchedule(cron, ZoneOffset.UTC, CronStyle.UNIX);
    } catch (DateTimeException e) {
      throw new ScanException(
          "'%s' is no time zone. Give its IANA name, as in Europe/Berlin.".formatted(zone), e);
    } catch (IllegalArgumentException e) {
      throw new ScanException(
          "'%s' is no schedule: %s. Give minute, hour, day of month, month and day of week, as in '30 2 * * *'."
              .formatted(cron, e.getMessage()),
          e);
    }
  }
}
