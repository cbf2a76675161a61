package io.cookieaudit.api.sites;

import io.cookieaudit.api.database.Columns;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.scans.ScanOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Sites in the table {@code site}. */
public final class JdbcSiteStore implements SiteStore {
  private static final String COLUMNS = "select id, name, what, cron, zone, created_at from site ";

  private final Jdbi jdbi;

  public JdbcSiteStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void put(Site site) {
    jdbi.useTransaction(
        handle -> {
          int changed =
              handle
                  .createUpdate(
                      """
                      update site set name = :name, what = :what, cron = :cron, zone = :zone
                      where id = :id
                      """)
                  .bindMap(values(site))
                  .execute();
          if (changed == 0) {
            handle
                .createUpdate(
                    """
                    insert into site (id, name, what, cron, zone, created_at)
                    values (:id, :name, :what, :cron, :zone, :created)
                    """)
                .bindMap(values(site))
                .execute();
          }
        });
  }

  private static Map<String, Object> values(Site site) {
    var values = new HashMap<String, Object>();
    values.put("id", site.id());
    values.put("name", site.name());
    values.put("what", Columns.json(site.order()));
    values.put("cron", site.schedule().map(Nightly::cron).orElse(null));
    values.put("zone", site.schedule().map(Nightly::zone).orElse(null));
    values.put("created", Columns.time(site.createdAt()));
    return values;
  }

  @Override
  public Optional<Site> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(JdbcSiteStore::site)
                .findOne());
  }

  @Override
  public List<Site> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(COLUMNS + "order by name, id").map(JdbcSiteStore::site).list());
  }

  @Override
  public boolean delete(String id) {
    return jdbi.withHandle(
        handle ->
            handle.createUpdate("delete from site where id = :id").bind("id", id).execute() == 1);
  }

  private static Site site(ResultSet row, StatementContext context) throws SQLException {
    Optional<String> zone = Optional.ofNullable(row.getString("zone"));
    return new Site(
        row.getString("id"),
        row.getString("name"),
        Columns.fromJson(row.getString("what"), ScanOrder.class),
        Optional.ofNullable(row.getString("cron"))
            .flatMap(cron -> zone.map(where -> new Nightly(cron, where))),
        Columns.instant(row, "created_at").orElseThrow());
  }
}
