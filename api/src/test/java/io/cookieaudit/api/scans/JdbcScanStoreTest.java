package io.cookieaudit.api.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.database.Databases;
import io.cookieaudit.api.sites.JdbcSiteStore;
import io.cookieaudit.api.sites.Site;
import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.report.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store of scans promises, held to on every database that the service can be run with. */
class JdbcScanStoreTest {
  @Nested
  class OnH2 extends Contract {
    @TempDir Path folder;

    @Override
    Database open() {
      return Databases.h2(folder);
    }
  }

  @Nested
  class OnPostgreSql extends Contract {
    @Override
    Database open() {
      return Databases.postgreSql();
    }
  }

  abstract static class Contract {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final ScanOrder ORDER =
        new ScanOrder(
            "https://shop.test/",
            Optional.of("https://shop.test/cookies"),
            Optional.empty(),
            List.of(ConsentState.NO_CHOICE, ConsentState.REJECTED),
            3);

    @AutoClose private @Nullable Database database;

    abstract Database open();

    @BeforeEach
    void openOne() {
      database = open();
    }

    private ScanStore store() {
      return new JdbcScanStore(Objects.requireNonNull(database));
    }

    @Test
    void givesBackWhatWasAdded() {
      Scan scan = queued("one", NOON);

      store().add(scan);

      assertThat(store().find("one")).contains(scan);
      assertThat(store().find("two")).isEmpty();
    }

    @Test
    void refusesTheSameIdTwice() {
      store().add(queued("one", NOON));

      assertThatThrownBy(() -> store().add(queued("one", NOON)))
          .hasMessageContaining("insert into scan");
      assertThat(store().latest(9)).hasSize(1);
    }

    @Test
    void listsTheLatestFirst() {
      store().add(queued("early", NOON));
      store().add(queued("late", NOON.plusSeconds(2)));
      store().add(queued("between", NOON.plusSeconds(1)));

      assertThat(store().latest(2)).extracting(Scan::id).containsExactly("late", "between");
    }

    @Test
    void knowsWhatHasNotEnded() {
      store().add(queued("waits", NOON));
      store().add(queued("runs", NOON.plusSeconds(1)));
      store().add(queued("done", NOON.plusSeconds(2)));
      store().add(queued("failed", NOON.plusSeconds(3)));
      store().began("runs", NOON);
      store().done("done", NOON, Verdict.CLEAN, Map.of());
      store().failed("failed", NOON, "no browser");

      assertThat(store().unfinished()).extracting(Scan::id).containsExactly("waits", "runs");
    }

    @Test
    void keepsTheCourseOfAScan() {
      store().add(queued("one", NOON));

      store().began("one", NOON.plusSeconds(5));
      store().done("one", NOON.plusSeconds(20), Verdict.FINDINGS, Map.of());

      Scan scan = store().find("one").orElseThrow();
      assertThat(scan.state()).isEqualTo(ScanState.DONE);
      assertThat(scan.startedAt()).contains(NOON.plusSeconds(5));
      assertThat(scan.endedAt()).contains(NOON.plusSeconds(20));
      assertThat(scan.verdict()).contains(Verdict.FINDINGS);
    }

    @Test
    void queuesAgainOnlyWhatRuns() {
      store().add(queued("runs", NOON));
      store().add(queued("done", NOON));
      store().began("runs", NOON);
      store().done("done", NOON, Verdict.CLEAN, Map.of());

      store().requeued("runs");
      store().requeued("done");

      assertThat(store().find("runs").orElseThrow()).isEqualTo(queued("runs", NOON));
      assertThat(store().find("done").orElseThrow().state()).isEqualTo(ScanState.DONE);
    }

    @Test
    void saysWhyAScanFailed() {
      store().add(queued("one", NOON));

      store()
          .failed("one", NOON, "The browser could not be started: ö \u4e2d '; drop table scan --");

      assertThat(store().find("one").orElseThrow().why())
          .contains("The browser could not be started: ö \u4e2d '; drop table scan --");
    }

    @Test
    void keepsFilesByteForByte() {
      byte[] page = "<p>ö \0 \uD83C\uDF6A</p>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
      store().add(queued("one", NOON));

      store().done("one", NOON, Verdict.CLEAN, Map.of(ScanFile.REPORT_HTML, page));

      assertThat(store().file("one", ScanFile.REPORT_HTML)).contains(page);
      assertThat(store().file("one", ScanFile.REPORT_JSON)).isEmpty();
      assertThat(store().file("two", ScanFile.REPORT_HTML)).isEmpty();
    }

    @Test
    void putsANewerFileInPlaceOfTheOlder() {
      store().add(queued("one", NOON));

      store().keep("one", ScanFile.OBSERVATION, new byte[] {1});
      store().keep("one", ScanFile.OBSERVATION, new byte[] {2});

      assertThat(store().file("one", ScanFile.OBSERVATION)).contains(new byte[] {2});
    }

    @Test
    void keepsNothingOfAReportThatCouldNotBeKeptWhole() {
      assertThatThrownBy(
              () ->
                  store()
                      .done(
                          "nowhere",
                          NOON,
                          Verdict.CLEAN,
                          Map.of(ScanFile.REPORT_JSON, new byte[1])))
          .isInstanceOf(RuntimeException.class);

      assertThat(store().file("nowhere", ScanFile.REPORT_JSON)).isEmpty();
    }

    @Test
    void findsTheReportBefore() {
      new JdbcSiteStore(Objects.requireNonNull(database))
          .put(new Site("shop", "Shop", ORDER, Optional.empty(), NOON));
      Scan first = ofShop("first", NOON);
      Scan second = ofShop("second", NOON.plusSeconds(1));
      Scan third = ofShop("third", NOON.plusSeconds(2));
      Scan fourth = ofShop("fourth", NOON.plusSeconds(3));
      List.of(first, second, third, fourth, queued("other", NOON.plusSeconds(2)))
          .forEach(store()::add);
      for (String done : List.of("first", "second", "fourth", "other")) {
        store().done(done, NOON.plusSeconds(9), Verdict.CLEAN, Map.of());
      }
      store().failed("third", NOON.plusSeconds(9), "no browser");

      assertThat(store().before(fourth)).map(Scan::id).contains("second");
      assertThat(store().before(first)).isEmpty();
      assertThat(store().before(queued("other", NOON.plusSeconds(5)))).isEmpty();
    }

    private static Scan ofShop(String id, Instant at) {
      return Scan.queued(id, Optional.of("shop"), ORDER, Occasion.NIGHTLY, at);
    }

    private static Scan queued(String id, Instant at) {
      return Scan.queued(id, Optional.empty(), ORDER, Occasion.ON_DEMAND, at);
    }
  }
}
