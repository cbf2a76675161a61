package io.cookieaudit.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import io.cookieaudit.api.access.AccessTokens;
import io.cookieaudit.api.access.Deeds;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.scans.Auditor;
import io.cookieaudit.api.scans.JdbcScanStore;
import io.cookieaudit.api.scans.ReportHistory;
import io.cookieaudit.api.scans.ScanQueue;
import io.cookieaudit.api.scans.ScanRunner;
import io.cookieaudit.api.scans.ScanStore;
import io.cookieaudit.api.scans.ScanWorker;
import io.cookieaudit.api.sites.JdbcSiteStore;
import io.cookieaudit.api.sites.NightlyScans;
import io.cookieaudit.api.sites.SiteStore;
import io.cookieaudit.api.webhooks.Webhooks;
import io.cookieaudit.scan.json.Json;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** How the parts of the service are put together. */
@Factory
final class Parts {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LAST_WORDS = Duration.ofSeconds(20);

  @Singleton
  @Bean(preDestroy = "close")
  Database database(ServiceSettings settings) {
    return settings.database();
  }

  /** The framework has a clock of its own, which nobody can move. */
  @Singleton
  @Primary
  InstantSource clock(ServiceSettings settings) {
    return settings.clock();
  }

  /** Bodies are read as strictly as every file that people write. */
  @Singleton
  @Replaces(ObjectMapper.class)
  ObjectMapper json() {
    return Json.strict();
  }

  @Singleton
  AccessTokens tokens(Database database, InstantSource clock) {
    return new AccessTokens(database, clock);
  }

  @Singleton
  Deeds deeds(Database database, InstantSource clock) {
    return new Deeds(database, clock);
  }

  @Singleton
  ScanStore scans(Database database) {
    return new JdbcScanStore(database);
  }

  @Singleton
  SiteStore sites(Database database) {
    return new JdbcSiteStore(database);
  }

  @Singleton
  Auditor auditor(ServiceSettings settings) {
    return settings.auditor();
  }

  @Singleton
  ReportHistory history(ScanStore scans) {
    return new ReportHistory(scans);
  }

  /** What is told waits in the scheduler, which in turn knows how it is told. */
  @Singleton
  Webhooks webhooks(
      ServiceSettings settings,
      SiteStore sites,
      ReportHistory history,
      InstantSource clock,
      BeanProvider<Scheduler> scheduler) {
    return new Webhooks(settings.webhooks(), sites, history, clock, scheduler::get);
  }

  @Singleton
  ScanRunner runner(ScanStore scans, Auditor auditor, InstantSource clock, Webhooks webhooks) {
    return new ScanRunner(scans, auditor, clock, webhooks::ended);
  }

  /** The scheduler knows what to do with a queued scan, so it cannot be there before the queue. */
  @Singleton
  ScanQueue queue(ScanStore scans, InstantSource clock, BeanProvider<Scheduler> scheduler) {
    return new ScanQueue(scans, clock, scheduler::get);
  }

  @Singleton
  NightlyScans nightly(InstantSource clock, BeanProvider<Scheduler> scheduler) {
    return new NightlyScans(clock, scheduler::get);
  }

  @Singleton
  Scheduler scheduler(
      Database database,
      ServiceSettings settings,
      ScanRunner runner,
      SiteStore sites,
      ScanQueue queue,
      InstantSource clock) {
    var builder =
        Scheduler.create(
            database.source(),
            ScanQueue.task(runner, clock),
            NightlyScans.task(sites, queue, clock),
            Webhooks.task(settings.webhooks(), clock));
    if (database.ownFile()) {
      // H2 needs nothing special, which the scheduler otherwise warns of.
      builder.jdbcCustomization(new DefaultJdbcCustomization(false));
    }
    return builder
        .clock(clock::instant)
        .threads(settings.atOnce())
        .pollingInterval(POLL)
        .heartbeatInterval(HEARTBEAT)
        .shutdownMaxWait(LAST_WORDS)
        .enablePriority()
        .build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  ScanWorker worker(
      Database database, ScanStore scans, ScanQueue queue, ScanRunner runner, Scheduler scheduler) {
    return new ScanWorker(database, scans, queue, runner, scheduler);
  }
}
