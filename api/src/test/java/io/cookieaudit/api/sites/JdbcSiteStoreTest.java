package io.cookieaudit.api.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.database.Databases;
import io.cookieaudit.api.scans.ScanOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store of sites promises, held to on every database that the service can be run with. */
class JdbcSiteStoreTest {
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
    @AutoClose private @Nullable Database database;

    abstract Database open();

    @BeforeEach
    void openOne() {
      database = open();
    }

    private SiteStore store() {
      return new JdbcSiteStore(Objects.requireNonNull(database));
    }

    @Test
    void givesBackWhatWasPut() {
      Site nightly = site("one", "Shop", Optional.of(new Nightly("30 2 * * *", "Europe/Berlin")));
      Site onDemand = site("two", "Blog", Optional.empty());

      store().put(nightly);
      store().put(onDemand);

      assertThat(store().find("one")).contains(nightly);
      assertThat(store().find("two")).contains(onDemand);
      assertThat(store().find("three")).isEmpty();
    }

    @Test
    void listsByName() {
      store().put(site("one", "Shop", Optional.empty()));
      store().put(site("two", "Blog", Optional.empty()));

      assertThat(store().all()).extracting(Site::name).containsExactly("Blog", "Shop");
    }

    @Test
    void putsAChangedSiteInPlaceOfTheOld() {
      store().put(site("one", "Shop", Optional.of(new Nightly("30 2 * * *", "UTC"))));

      Site changed = site("one", "The shop", Optional.empty());
      store().put(changed);

      assertThat(store().all()).containsExactly(changed);
    }

    @Test
    void forgetsADeletedSite() {
      store().put(site("one", "Shop", Optional.empty()));

      assertThat(store().delete("one")).isTrue();
      assertThat(store().delete("one")).isFalse();
      assertThat(store().all()).isEmpty();
    }

    private static Site site(String id, String name, Optional<Nightly> schedule) {
      ScanOrder order =
          ScanOrder.of(
              "https://shop.test/",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return new Site(id, name, order, schedule, Instant.parse("2026-05-01T12:00:00Z"));
    }
  }
}
