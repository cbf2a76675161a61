package io.cookieaudit.api.access;

import io.cookieaudit.api.database.Columns;
import io.cookieaudit.api.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who changed what: kept for good, whatever becomes of the token. */
public final class Deeds {
  /**
   * Something that was done.
   *
   * @param token the name of the token it was done with
   * @param what the method and the path that were asked for
   */
  public record Deed(Instant at, String token, String what) {}

  private final Jdbi jdbi;
  private final InstantSource clock;

  public Deeds(Database database, InstantSource clock) {
    this.jdbi = database.jdbi();
    this.clock = clock;
  }

  void note(String token, String what) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into deed (id, at, token, what) values (:id, :at, :token, :what)")
                .bind("id", UUID.randomUUID().toString())
                .bind("at", Columns.time(clock.instant()))
                .bind("token", token)
                .bind("what", what)
                .execute());
  }

  /** The latest first. */
  List<Deed> latest(int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select at, token, what from deed order by at desc, id limit :limit")
                .bind("limit", atMost)
                .map(
                    (row, context) ->
                        new Deed(
                            Columns.instant(row, "at").orElseThrow(),
                            row.getString("token"),
                            row.getString("what")))
                .list());
  }
}
