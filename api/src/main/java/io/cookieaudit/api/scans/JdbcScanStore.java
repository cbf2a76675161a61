package io.cookieaudit.api.scans;

import io.cookieaudit.api.database.Columns;
import io.cookieaudit.api.database.Database;
import io.cookieaudit.scan.report.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Scans in the tables {@code scan} and {@code scan_file}. */
public final class JdbcScanStore implements ScanStore {
  private static final String COLUMNS =
      "select id, site_id, what, occasion, state, queued_at, started_at, ended_at, verdict, why from scan ";

  private final Jdbi jdbi;

  public JdbcScanStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void add(Scan scan) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into scan (id, site_id, what, occasion, state, queued_at)
                    values (:id, :site, :what, :occasion, :state, :queued)
                    """)
                .bind("id", scan.id())
                .bind("site", scan.site().orElse(null))
                .bind("what", Columns.json(scan.order()))
                .bind("occasion", scan.occasion().name())
                .bind("state", scan.state().name())
                .bind("queued", Columns.time(scan.queuedAt()))
                .execute());
  }

  @Override
  public Optional<Scan> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(JdbcScanStore::scan)
                .findOne());
  }

  @Override
  public List<Scan> latest(int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "order by queued_at desc, id limit :limit")
                .bind("limit", atMost)
                .map(JdbcScanStore::scan)
                .list());
  }

  @Override
  public List<Scan> latestOf(String site, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS + "where site_id = :site order by queued_at desc, id limit :limit")
                .bind("site", site)
                .bind("limit", atMost)
                .map(JdbcScanStore::scan)
                .list());
  }

  @Override
  public Optional<Scan> before(Scan scan) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + """
                        where site_id = :site and state = 'DONE' and queued_at < :at
                        order by queued_at desc, id limit 1
                        """)
                .bind("site", scan.site().orElse(""))
                .bind("at", Columns.time(scan.queuedAt()))
                .map(JdbcScanStore::scan)
                .findOne());
  }

  @Override
  public List<Scan> unfinished() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS + "where state in ('QUEUED', 'RUNNING') order by queued_at, id")
                .map(JdbcScanStore::scan)
                .list());
  }

  @Override
  public void began(String id, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update scan set state = 'RUNNING', started_at = :at where id = :id")
                .bind("at", Columns.time(at))
                .bind("id", id)
                .execute());
  }

  @Override
  public void requeued(String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update scan set state = 'QUEUED', started_at = null
                    where id = :id and state = 'RUNNING'
                    """)
                .bind("id", id)
                .execute());
  }

  @Override
  public void keep(String id, ScanFile file, byte[] content) {
    jdbi.useTransaction(handle -> keep(handle, id, file, content));
  }

  @Override
  public void done(String id, Instant at, Verdict verdict, Map<ScanFile, byte[]> files) {
    jdbi.useTransaction(
        handle -> {
          files.forEach((file, content) -> keep(handle, id, file, content));
          handle
              .createUpdate(
                  """
                  update scan set state = 'DONE', ended_at = :at, verdict = :verdict
                  where id = :id
                  """)
              .bind("at", Columns.time(at))
              .bind("verdict", verdict.name())
              .bind("id", id)
              .execute();
        });
  }

  @Override
  public void failed(String id, Instant at, String why) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update scan set state = 'FAILED', ended_at = :at, why = :why where id = :id")
                .bind("at", Columns.time(at))
                .bind("why", why)
                .bind("id", id)
                .execute());
  }

  @Override
  public Optional<byte[]> file(String id, ScanFile file) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select content from scan_file where scan_id = :id and name = :name")
                    .bind("id", id)
                    .bind("name", file.fileName())
                    .mapTo(byte[].class)
                    .findOne())
        .map(Columns::unpacked);
  }

  private static void keep(Handle handle, String id, ScanFile file, byte[] content) {
    handle
        .createUpdate("delete from scan_file where scan_id = :id and name = :name")
        .bind("id", id)
        .bind("name", file.fileName())
        .execute();
    handle
        .createUpdate(
            "insert into scan_file (scan_id, name, content) values (:id, :name, :content)")
        .bind("id", id)
        .bind("name", file.fileName())
        .bind("content", Columns.packed(content))
        .execute();
  }

  private static Scan scan(ResultSet row, StatementContext context) throws SQLException {
    return new Scan(
        row.getString("id"),
        Optional.ofNullable(row.getString("site_id")),
        Columns.fromJson(row.getString("what"), ScanOrder.class),
        Occasion.valueOf(row.getString("occasion")),
        ScanState.valueOf(row.getString("state")),
        Columns.instant(row, "queued_at").orElseThrow(),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "ended_at"),
        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
        Optional.ofNullable(row.getString("why")));
  }
}
